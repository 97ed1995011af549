/** A folder is made whole or not at all, whatever was there before. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFolder } from '../src/io/create-folder.ts';

let place = '';
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'trm-')));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const files = new Map([
  ['one.txt', '1'],
  ['.hidden/deep/two.txt', '2'],
]);
/** A file and a folder of one name cannot both be made. */
const clashing = new Map([...files, ['one.txt/three.txt', '3']]);

const all = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('makes the folder, those above it, and nothing else', () => {
  createFolder(join(place, 'a/b'), files);
  expect(all(place)).toEqual([
    'a',
    'a/b',
    'a/b/.hidden',
    'a/b/.hidden/deep',
    'a/b/.hidden/deep/two.txt',
    'a/b/one.txt',
  ]);
  expect(readFileSync(join(place, 'a/b/one.txt'), 'utf8')).toBe('1');
});

test('fills an empty folder, also through a link', () => {
  mkdirSync(join(place, 'empty'));
  symlinkSync(join(place, 'empty'), join(place, 'link'));
  createFolder(join(place, 'link'), files);
  expect(all(join(place, 'empty'))).toEqual(['.hidden', '.hidden/deep', '.hidden/deep/two.txt', 'one.txt']);
});

test('leaves nothing behind when something cannot be written', () => {
  expect(() => createFolder(join(place, 'new'), clashing)).toThrow('cannot be made');
  expect(existsSync(join(place, 'new'))).toBe(false);
  mkdirSync(join(place, 'empty'));
  expect(() => createFolder(join(place, 'empty'), clashing)).toThrow('cannot be made');
  expect(all(place)).toEqual(['empty']);
});

test('touches nothing that is there', () => {
  writeFileSync(join(place, 'mine.txt'), 'mine');
  expect(() => createFolder(place, files)).toThrow('is not empty');
  expect(() => createFolder(join(place, 'mine.txt'), files)).toThrow('is a file');
  expect(() => createFolder(join(place, 'mine.txt/in'), files)).toThrow('a part of its path is no folder');
  expect(all(place)).toEqual(['mine.txt']);
  expect(readFileSync(join(place, 'mine.txt'), 'utf8')).toBe('mine');
});

describe('an empty folder that a killed process began to fill', () => {
  const begin = (): string => {
    const folder = join(place, 'empty');
    mkdirSync(join(folder, '.trm-99999999-0.tmp'), { recursive: true });
    writeFileSync(join(folder, 'one.txt'), '1');
    return folder;
  };

  test('is filled by the next one', () => {
    const folder = begin();
    createFolder(folder, files);
    expect(all(folder)).toEqual(['.hidden', '.hidden/deep', '.hidden/deep/two.txt', 'one.txt']);
  });

  test('is left alone when somebody has changed or added something', () => {
    const folder = begin();
    writeFileSync(join(folder, 'one.txt'), 'mine');
    expect(() => createFolder(folder, files)).toThrow('is not empty');
    expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('mine');
  });
});

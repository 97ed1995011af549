/**
 * The edge: the only module that touches disk, streams, processes, the clock and the environment.
 * Failures are `UsageError`s in plain words. Reading is synchronous, which is several times faster for many files.
 */
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { constants as system, tmpdir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './model/finding.ts';
import { WORKSPACE_FILE } from './model/kind.ts';
import { decode } from './model/reading/decode.ts';

// ---------------------------------------------------------------------------------------------------- workspace

/**
 * The absolute, real path of the workspace.
 * @param folder what the user named; without it, the nearest folder upward from the current one with a `trm.yaml`
 * @throws UsageError when there is none
 */
export function findWorkspace(folder?: string): string {
  if (folder !== undefined) {
    const named = resolve(folder);
    if (!existsSync(named))
      throw new UsageError(`There is no folder "${folder}".`, 'Check the path after --workspace.');
    if (!existsSync(join(named, WORKSPACE_FILE))) {
      throw new UsageError(
        `The folder "${folder}" is no workspace: it has no ${WORKSPACE_FILE}.`,
        'Name the folder that holds it, or make a workspace there with "trm init".',
      );
    }
    return realpathSync(named);
  }
  for (let at = process.cwd(); ; at = dirname(at)) {
    if (existsSync(join(at, WORKSPACE_FILE))) return realpathSync(at);
    if (dirname(at) === at) {
      throw new UsageError(
        `There is no ${WORKSPACE_FILE} here or in a folder above.`,
        'Go to your workspace, name it with --workspace DIR, or make one with "trm init".',
      );
    }
  }
}

/**
 * Paths of the files in a workspace, relative, with forward slashes, sorted by code units.
 * Hidden entries and `node_modules` are passed over; so are other kinds of file.
 * @param endings such as `.yaml`
 * @param folders to look in, relative; what does not exist is passed over
 * @throws UsageError for a symbolic link on the way, or a folder that cannot be read
 */
export function listFiles(
  root: string,
  endings: readonly string[],
  folders: readonly string[] = ['.'],
): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of entriesOf(root, folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const wanted = endings.some((ending) => entry.name.endsWith(ending));
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && wanted) found.push(path);
      else if (entry.isSymbolicLink() && (wanted || isFolder(join(root, path)))) throw linked(path);
    }
  };
  for (const folder of folders) {
    const inside = folder === '.' ? '' : folder;
    if (inside === '') walk('');
    else if (existsSync(insideOf(root, inside))) walk(inside);
  }
  for (const file of found) sources.add(join(root, file));
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * The bytes of a file in a workspace; of a file larger than `limit`, only one byte more than that.
 * @param file relative to the workspace
 * @param into where it is read to if it is large enough: for reading many files without keeping their bytes
 * @throws UsageError when it is missing, unreadable, no regular file, or not inside of the workspace
 */
export function readInside(root: string, file: string, limit: number, into?: Uint8Array): Uint8Array {
  const path = insideOf(root, file);
  sources.add(path);
  return readBytes(path, file, limit, into);
}

/** What was listed or read as a file of a workspace: no product is written over it. */
const sources = new Set<string>();

/** Whether a folder that the user named holds a workspace. */
export function isWorkspace(folder: string): boolean {
  return folder !== '' && existsSync(join(folder, WORKSPACE_FILE));
}

/** What there is at a path that the user named. */
export function whatIsAt(path: string): 'file' | 'folder' | undefined {
  const found = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
}

/** Whether the workspace has such a file. */
export function existsInside(root: string, file: string): boolean {
  return existsSync(insideOf(root, file));
}

/**
 * Writes files of a workspace, all or none. When the process is killed, each file is as before or as it is to be, and
 * those that come first are written first: their order is for the caller to choose.
 * @param files paths relative to the workspace, with their new contents
 * @param seen what was read of them before, as text; undefined where there was none. One that is another by now was
 * written by somebody else, and is not written over
 * @throws UsageError when one cannot be written, is not inside of the workspace, or is not as it was seen
 */
export function writeInside(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  seen?: ReadonlyMap<string, string | undefined>,
): void {
  const paths = new Map([...files].map(([file, data]) => [insideOf(root, file), data]));
  if (seen === undefined) putFiles(paths);
  else putFiles(paths, (put) => locked(root, () => put(() => assertAsSeen(root, seen))));
}

function assertAsSeen(root: string, seen: ReadonlyMap<string, string | undefined>): void {
  for (const [file, text] of seen) {
    const path = insideOf(root, file);
    if (textAt(path) === text) continue;
    throw new UsageError(
      `${file} ${text === undefined ? 'was made' : 'was changed'} by somebody else in the meantime.`,
      'Nothing was changed. Try again.',
    );
  }
}

function textAt(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const decoded = decode(readFileSync(path));
  return 'text' in decoded ? decoded.text : decoded.before;
}

/** Fills a temporary folder: what is lost with it need not survive a power cut. @throws UsageError as {@link writeInside} */
export function fillTemporary(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [file, data] of files) {
    const path = insideOf(folder, file);
    try {
      makeFolder(dirname(path));
      writeFileSync(path, data);
    } catch (error) {
      throw new UsageError(
        `"${path}" cannot be written: ${reason(error)}.`,
        'Make room there, and try again.',
      );
    }
  }
}

/** Marks a workspace while files are put in place there: a matter of milliseconds. */
const LOCK = '.trm.lock';

/** One process at a time puts what it has prepared in place, so that nobody writes between its last look and its writing. */
function locked(root: string, use: () => void): void {
  const path = join(root, LOCK);
  for (const started = Date.now(); ; ) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      // Where no such file can be made, the last look must do.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        use();
        return;
      }
      if (isAbandoned(path) || Date.now() - started > PATIENCE) rmSync(path, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  try {
    use();
  } finally {
    rmSync(path, { force: true });
  }
}

/** After so many milliseconds a lock is taken for that of a machine that went down. */
const PATIENCE = 10_000;

/** Who made the lock was killed. */
function isAbandoned(path: string): boolean {
  try {
    const written = readFileSync(path, 'utf8');
    return written !== '' && !isRunning(Number(written));
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** The absolute path of a workspace file, when neither `..` nor a symbolic link leads out of the workspace. */
function insideOf(root: string, file: string): string {
  const path = resolve(root, file);
  const inside = relative(root, path);
  if (inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') {
    throw new UsageError(
      `"${file}" lies outside of the workspace.`,
      'Use a path inside of the folder that holds trm.yaml.',
    );
  }
  refuseLinks(root, inside);
  return path;
}

/** Folders in which no link leads astray, by the workspace: hundreds of files stand in them. */
const straight = new Map<string, Set<string>>();

function refuseLinks(root: string, inside: string): void {
  const known = straight.get(root) ?? new Set(['.']);
  straight.set(root, known);
  const folder = dirname(inside);
  if (!known.has(folder)) {
    refuseLinks(root, folder);
    known.add(folder);
  }
  if (isLink(join(root, inside))) throw linked(inside.split(sep).join('/'));
}

/** Below a file there is nothing; that is said when something is to be written there. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

function linked(path: string): UsageError {
  return new UsageError(
    `"${path}" is a symbolic link, which could lead out of the workspace.`,
    'Put the file or folder itself there.',
  );
}

function entriesOf(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    throw new UsageError(
      `The folder "${folder || '.'}" cannot be read: ${reason(error)}.`,
      'Check what stands there, and who may read it.',
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

// ---------------------------------------------------------------------------------------------------- files

/** The bytes of a file that the user named. @throws UsageError when it is missing or unreadable */
export function readFile(path: string, limit = 64 * 1024 * 1024): Uint8Array {
  const bytes = readBytes(resolve(path), path, limit);
  if (bytes.length > limit) throw new UsageError(`"${path}" is too large to be read.`);
  return bytes;
}

function readBytes(path: string, shown: string, limit: number, into?: Uint8Array): Uint8Array {
  let handle: number | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new UsageError(`"${shown}" is no file.`, 'Name a file that holds text.');
    const size = Math.min(stat.size, limit + 1);
    const buffer = into && into.length >= size ? into.subarray(0, size) : Buffer.allocUnsafe(size);
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(handle, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `"${shown}" cannot be read: ${reason(error)}.`,
      'Check what stands there, and who may read it.',
    );
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Writes what was asked for to the places that the user named, all or none. A device or pipe (`/dev/stdout`) is written
 * to directly.
 * @throws UsageError when one is a source of the workspace, or cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>, within?: Within): void {
  for (const path of files.keys()) {
    if (!sources.has(realPath(path))) continue;
    throw new UsageError(
      `"${path}" is a source of the workspace, and what is printed would take its place.`,
      'Nothing was changed. Name another file.',
    );
  }
  putFiles(files, within);
}

/** What is done around putting files in place: it calls `put`, with what to look at just before. */
type Within = (put: (look: () => void) => void) => void;

/** Of what is not there, the path as it was given. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * Writes files, all or none: each is written and flushed beside its place first, then all are put in place in their order.
 * Folders are made as needed.
 * @throws UsageError when one cannot be written; it says what has changed until then, mostly nothing
 */
function putFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  within: Within = (put) => put(() => undefined),
): void {
  const staged: { from: string; to: string }[] = [];
  const done: string[] = [];
  try {
    for (const folder of new Set([...files.keys()].map((path) => dirname(resolve(path))))) sweep(folder);
    for (const [path, data] of files) {
      const present = statSync(path, { throwIfNoEntry: false });
      if (present?.isDirectory())
        throw new UsageError(`"${path}" is a folder, not a file.`, 'Name a file, or take the folder away.');
      if (present !== undefined && !present.isFile()) {
        writeDevice(path, data);
        continue;
      }
      // Of a symbolic link the user made, the file it leads to is replaced, not the link.
      const to = present === undefined ? resolve(path) : realpathSync(path);
      const from = join(dirname(to), `.${basename(to)}${leftover(staged.length)}`);
      makeFolder(dirname(to));
      staged.push({ from, to });
      stage(from, data, present?.mode);
    }
    within((look) => {
      look();
      for (const { from, to } of staged) {
        renameSync(from, to);
        done.push(to);
      }
    });
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    if (error instanceof UsageError) throw error;
    const path = (error as NodeJS.ErrnoException).path ?? '';
    const shown = staged.find(({ from }) => from === path)?.to ?? path;
    throw new UsageError(
      `"${shown}" cannot be written: ${reason(error)}.`,
      done.length === 0
        ? 'Nothing was changed. Check what stands there, and who may write.'
        : `Written before that: ${done.join(', ')}. Try again.`,
    );
  }
}

function writeDevice(path: string, data: string | Uint8Array): void {
  try {
    writeFileSync(path, data);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be written: ${reason(error)}.`, 'Name another place.');
  }
}

/** How names of what is written beside its place end: with the process in them, so that it can be known for a leftover. */
const leftover = (number: number): string => `.trm-${process.pid}-${number}.tmp`;
const LEFTOVER = /^\..*?trm-(\d+)-\d+\.tmp$/;

/** Removes what a process that was killed has left beside its place. */
function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = LEFTOVER.exec(name)?.[1];
    // What has the number of this process is of an earlier one: nothing is written yet.
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Makes a folder with files in it, all or nothing: it is filled beside its place and then put there. When the process is
 * killed while it fills an empty folder, the next one goes on from there.
 * @param files paths relative to the folder, with forward slashes
 * @throws UsageError when there is something already, or it cannot be written; then nothing has changed
 */
export function createFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const place = resolve(folder);
  const present = entryAt(place, folder);
  if (present !== undefined && !present.isDirectory()) {
    throw new UsageError(`"${folder}" is a file.`, 'Name a new folder, or an empty one.');
  }
  if (present !== undefined) removeBeginning(place, files);
  if (present !== undefined && entriesOf(place, '').length > 0) {
    throw new UsageError(`The folder "${folder}" is not empty.`, 'Name a new folder, or an empty one.');
  }
  // An empty folder may be the one that the user stands in: it is filled, not replaced.
  const mark = leftover(0);
  const staging =
    present === undefined ? join(dirname(place), `.${basename(place)}${mark}`) : join(place, mark);
  const moved: string[] = [];
  try {
    if (present === undefined) sweep(dirname(place));
    makeFolder(staging);
    for (const [file, data] of files) {
      makeFolder(dirname(join(staging, file)));
      stage(join(staging, file), data, undefined);
    }
    if (present === undefined) renameSync(staging, place);
    else {
      // What makes it a workspace comes last.
      const names = readdirSync(staging).sort(
        (a, b) => Number(a === WORKSPACE_FILE) - Number(b === WORKSPACE_FILE),
      );
      for (const name of names) {
        renameSync(join(staging, name), join(place, name));
        moved.push(join(place, name));
      }
      rmSync(staging, { recursive: true });
    }
  } catch (error) {
    for (const path of [staging, ...moved]) rmSync(path, { recursive: true, force: true });
    throw new UsageError(`The folder "${folder}" cannot be made: ${reason(error)}.`, 'Nothing was changed.');
  }
}

/** Takes away what a process that was killed began to put into an empty folder, if nobody has changed or added anything. */
function removeBeginning(place: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const entries = entriesOf(place, '').map(({ name }) => name);
  const left = entries.filter((name) => name.startsWith('.trm-') && LEFTOVER.test(name));
  if (left.length === 0) return;
  sweep(place);
  if (entries.includes(WORKSPACE_FILE)) return;
  const there = readdirSync(place, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  const own = there.every((entry) => {
    const path = join(entry.parentPath, entry.name);
    const data = files.get(relative(place, path).split(sep).join('/'));
    return data !== undefined && entry.isFile() && Buffer.from(data as string).equals(readFileSync(path));
  });
  if (!own) return;
  for (const { name } of entriesOf(place, '')) rmSync(join(place, name), { recursive: true, force: true });
}

/** Makes a folder and those above it. Node's own way never ends where nothing can be made, such as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it just now.
    if (!isFolder(path)) throw error;
  }
}

function entryAt(path: string, shown: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`The folder "${shown}" cannot be made: ${reason(error)}.`, 'Name another folder.');
  }
}

function stage(path: string, data: string | Uint8Array, mode: number | undefined): void {
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, data);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (mode !== undefined) chmodSync(path, mode & 0o777);
}

const REASONS: Record<string, string> = {
  EACCES: 'there is no permission',
  EBUSY: 'another program uses it',
  EEXIST: 'something is in the way',
  EISDIR: 'it is a folder',
  ELOOP: 'symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EPERM: 'it is not permitted',
  ENXIO: 'nobody reads there',
  EROFS: 'the disk is read-only',
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || code || message;
}

// ---------------------------------------------------------------------------------------------------- package

let packageFolder: string | undefined;

/** The folder that trm is installed in. */
function packageRoot(): string {
  if (packageFolder === undefined) {
    let at = import.meta.dirname;
    while (!(existsSync(join(at, 'package.json')) && existsSync(join(at, 'schemas')))) {
      if (dirname(at) === at) throw new Error('the installation of trm is incomplete');
      at = dirname(at);
    }
    packageFolder = at;
  }
  return packageFolder;
}

/** A file that travels with trm, such as `schemas/sop.schema.json` or `dist/fonts/NotoSans_400Regular.ttf`. */
export function readAsset(path: string): Buffer {
  return readFileSync(join(packageRoot(), path));
}

/** The files below a folder that travels with trm, relative to that folder, with forward slashes, sorted. */
export function listAssets(folder: string): string[] {
  return readdirSync(join(packageRoot(), folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(join(packageRoot(), folder), join(entry.parentPath, entry.name)).split(sep).join('/'),
    )
    .sort();
}

/** The absolute path of something that travels with trm, for a child process. */
export function assetPath(path: string): string {
  return join(packageRoot(), path);
}

/** The folder of a package installed at or above one of these folders, or at or above trm's own; undefined where there is none. */
export function findPackage(name: string, ...folders: string[]): string | undefined {
  for (const folder of [...folders, packageRoot()]) {
    for (let at = resolve(folder); ; at = dirname(at)) {
      const found = join(at, 'node_modules', name);
      if (existsSync(join(found, 'package.json'))) return found;
      if (dirname(at) === at) break;
    }
  }
  return undefined;
}

/** The version of trm. */
export function version(): string {
  return (JSON.parse(readAsset('package.json').toString()) as { version: string }).version;
}

// ---------------------------------------------------------------------------------------------------- streams

const closed = new Set<number>();
const streaming = new Set<number>();

/** Writes a product to standard output; done when all of it has been handed over. */
export function print(text: string | Uint8Array): Promise<void> {
  return write(1, text);
}

/** Writes talk (progress, problems, hints) to standard error. */
export function say(text: string): Promise<void> {
  return write(2, text);
}

/** One product: to standard output, or into the file that was asked for, which is then named unless it is to be quiet. */
export async function printOrWrite(
  product: string,
  output: string | undefined,
  quiet: boolean,
): Promise<void> {
  if (output === undefined) return print(product);
  writeFiles(new Map([[output, product]]));
  if (!quiet) await say(`${output}\n`);
}

/** A reader that has gone (`trm lint | head`) is no error: what it does not want is dropped. */
async function write(descriptor: 1 | 2, data: string | Uint8Array): Promise<void> {
  if (closed.has(descriptor)) return;
  let rest = typeof data === 'string' ? Buffer.from(data) : data;
  // Writing directly saves loading Node's streams, until a pipe is full for the moment.
  while (rest.length > 0 && !streaming.has(descriptor)) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') streaming.add(descriptor);
      else if (code === 'EPIPE' || code === 'EOF') closed.add(descriptor);
      else throw new UsageError(`The output cannot be written: ${reason(error)}.`);
      if (closed.has(descriptor)) return;
    }
  }
  if (rest.length > 0) await writeStream(descriptor, rest);
}

function writeStream(descriptor: 1 | 2, data: Uint8Array): Promise<void> {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return new Promise((done, failed) => {
    const gone = (error: NodeJS.ErrnoException) => {
      closed.add(descriptor);
      if (error.code === 'EPIPE' || error.code === 'EOF') done();
      else failed(new UsageError(`The output cannot be written: ${reason(error)}.`));
    };
    stream.once('error', gone);
    stream.write(data, (error) => {
      stream.off('error', gone);
      if (error) gone(error);
      else done();
    });
  });
}

/** Whether a person looks at the stream. */
export function isTerminal(stream: 'stdout' | 'stderr'): boolean {
  const descriptor = stream === 'stdout' ? 1 : 2;
  try {
    // Node's own test loads its network code: only worth it for what can be a terminal.
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process[stream].isTTY === true;
}

/** Whether to colour a stream: NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) decide before the terminal. */
export function hasColour(stream: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM !== 'dumb' && isTerminal(stream);
}

/** The width of the terminal in columns; 80 where there is none. */
export function terminalWidth(): number {
  return (isTerminal('stdout') && process.stdout.columns) || 80;
}

// ---------------------------------------------------------------------------------------------------- processes

export interface Ended {
  /** Exit code; 128 + n after signal n. */
  code: number;
  stdout: Buffer;
  stderr: string;
}

/**
 * Runs a program without a shell, so that no argument is ever read as a command.
 * A Node script is run as `run(nodeProgram, ['script.js', …])`, also on Windows.
 * @param seconds after which the program is ended
 * @throws UsageError when the program is not there
 */
export async function run(
  program: string,
  args: readonly string[],
  options: { folder?: string; input?: string; seconds?: number; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const { spawn } = await import('node:child_process');
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd: options.folder,
      env: { ...process.env, ...options.environment },
      stdio: 'pipe',
      shell: false,
      windowsHide: true,
    });
    // Node's own timeout goes on waiting for a program that is not there.
    const limit =
      options.seconds === undefined ? undefined : setTimeout(() => child.kill(), options.seconds * 1000);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (error) => {
      clearTimeout(limit);
      failed(
        new UsageError(
          `"${program}" cannot be run: ${reason(error)}.`,
          `Install it, and see that "${program}" alone starts it.`,
        ),
      );
    });
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      done({
        code: code ?? 128 + (signal === null ? 0 : system.signals[signal]),
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
    // A program that does not read its input ends before all of it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
}

/** Runs something with a new, empty folder that is removed afterwards, also when the user interrupts it. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'trm-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const interrupted = () => {
    remove();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', interrupted);
  try {
    return await use(folder);
  } finally {
    process.off('SIGINT', interrupted);
    remove();
  }
}

/** A browser of the Chromium family: the one named in the environment, else one in its usual place. */
export function findBrowser(): string | undefined {
  const { PUPPETEER_EXECUTABLE_PATH: named, PROGRAMFILES = 'C:\\Program Files' } = process.env;
  const usual = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      join(PROGRAMFILES, 'Google/Chrome/Application/chrome.exe'),
      join(`${PROGRAMFILES} (x86)`, 'Microsoft/Edge/Application/msedge.exe'),
    ],
  }[process.platform as string] ?? [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ];
  return [named ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}

/** Whether the user is the administrator, for whom Chromium has no sandbox. */
export const isAdministrator = (): boolean => process.getuid?.() === 0;

/** The Node that runs trm. */
export const nodeProgram: string = process.execPath;

/** The value of an environment variable. */
export function environment(name: string): string | undefined {
  return process.env[name];
}

const INTERRUPTED = 130;

/**
 * Lets the user interrupt trm at any time. The system does that by itself, and a shell says 130 of it; a listener would
 * wait until a whole print is done. Only Windows gives another number.
 */
export function exitOnInterrupt(): void {
  if (process.platform === 'win32') process.once('SIGINT', () => process.exit(INTERRUPTED));
}

/** The exit code, given when everything has been written. */
export function setExitCode(code: number): void {
  process.exitCode = code;
}

/**
 * Today's date, `YYYY-MM-DD`: that of SOURCE_DATE_EPOCH (reproducible-builds.org) where it is set, else of the clock.
 * @throws UsageError when SOURCE_DATE_EPOCH is no number of seconds
 */
export function today(): string {
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  if (epoch === undefined || epoch === '') {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  const date = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(
      'SOURCE_DATE_EPOCH is no number of seconds.',
      'Unset it, or set it to seconds since 1970.',
    );
  }
  return date.toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

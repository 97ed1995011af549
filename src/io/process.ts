/** Programs that trm runs, and the process that it is itself. */

import { mkdtempSync, rmSync } from 'node:fs';
import { constants as system, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { reason } from './reason.ts';

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

/** Standard output and standard error. */

import { writeSync } from 'node:fs';
import { UsageError } from '../model/finding.ts';
import { reason } from './reason.ts';
import { writeFiles } from './write.ts';

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
export async function write(descriptor: 1 | 2, data: string | Uint8Array): Promise<void> {
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

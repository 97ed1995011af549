/** Ids that were ever given in a workspace: in sources, editions, translations and among those that are retired. */
import { listFiles, readInside } from '../io/read.ts';
import { collectIds, collectIdsInText } from '../model/mint.ts';
import { readSource } from '../model/reading/source.ts';

/** Frozen editions are larger than what people write. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** @param without a folder in the workspace that is not looked at */
export function usedIds(root: string, without?: string): Set<string> {
  const used = new Set<string>();
  const files = listFiles(root, ['.yaml', '.yml', '.json', '.po']);
  for (const file of without === undefined ? files : files.filter((one) => !one.startsWith(`${without}/`)))
    collect(file, readInside(root, file, LARGEST_FILE), used);
  return used;
}

function collect(file: string, bytes: Uint8Array, used: Set<string>): void {
  if (/\.ya?ml$/.test(file)) {
    const { source, text } = readSource(file, bytes);
    if (source === undefined) collectIdsInText(text, used);
    else collectIds(source.value, used);
    return;
  }
  const text = Buffer.from(bytes).toString();
  if (!file.endsWith('.json')) {
    collectIdsInText(text, used);
    return;
  }
  try {
    collectIds(JSON.parse(text), used);
  } catch {
    collectIdsInText(text, used);
  }
}

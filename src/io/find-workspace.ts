/** Where a workspace is. */

import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { WORKSPACE_FILE } from '../model/kind.ts';

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

/** Whether a folder that the user named holds a workspace. */
export function isWorkspace(folder: string): boolean {
  return folder !== '' && existsSync(join(folder, WORKSPACE_FILE));
}

/** What there is at a path that the user named. */
export function whatIsAt(path: string): 'file' | 'folder' | undefined {
  const found = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
}

/** A workspace as it was at a revision of its git repository. */
import { run, withTemporaryFolder, writeInside } from '../io.ts';
import { UsageError } from '../model/finding.ts';

/** Kinds of files that a workspace is made of. */
const SOURCE = /\.(?:yaml|json|po)$/;

/**
 * Puts the workspace of a revision into a folder of its own, for as long as it is used.
 * @param root the workspace, which lies in a git repository
 * @param revision what git takes for a commit: `main`, `HEAD~2`, `v1.0`, an abbreviated hash
 * @throws UsageError when git is not there, the workspace is in no repository, or there is no such revision
 */
export async function withRevision<T>(
  root: string,
  revision: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const commit = await commitOf(root, revision);
  const tree = await git(root, ['ls-tree', '-r', '-z', commit]);
  const entries = tree
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, object, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
      // Links and the like are no sources; neither is what is hidden.
      const wanted =
        mode?.startsWith('100') && SOURCE.test(path ?? '') && !/(?:^|\/)(?:\.|node_modules\/)/.test(path!);
      return wanted ? [{ object: object!, path: path! }] : [];
    });
  const blobs = contents(
    await git(root, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join('')),
  );
  return withTemporaryFolder(async (folder) => {
    writeInside(folder, new Map(entries.map(({ path }, at) => [path, blobs[at]!])));
    return use(folder);
  });
}

async function commitOf(root: string, revision: string): Promise<string> {
  const { code, stdout } = await run(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    { folder: root, seconds: 60 },
  );
  const commit = stdout.toString().trim();
  if (code === 0 && /^[0-9a-f]+$/.test(commit)) return commit;
  const inside = await run('git', ['rev-parse', '--is-inside-work-tree'], { folder: root, seconds: 60 });
  throw inside.code === 0
    ? new UsageError(
        `There is no revision "${revision}" in this repository, and no such folder.`,
        'Name a branch, a tag or a commit, such as main or HEAD~1; or a folder that holds trm.yaml.',
      )
    : new UsageError(
        `"${revision}" is no folder, and the workspace is in no git repository in which it could be a revision.`,
        'Name a folder that holds trm.yaml.',
      );
}

async function git(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, stdout, stderr } = await run('git', args, {
    folder: root,
    seconds: 120,
    ...(input !== undefined && { input }),
  });
  if (code === 0) return stdout;
  throw new UsageError(`git could not read the repository: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}

/** What `git cat-file --batch` prints: for each object a line with its size, its bytes, and a line feed. */
function contents(output: Buffer): Buffer[] {
  const blobs: Buffer[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString().split(' ')[2]);
    blobs.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}

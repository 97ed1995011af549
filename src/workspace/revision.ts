/** A workspace as it was at a revision of its git repository. */
import { isWorkspace } from '../io/find-workspace.ts';
import { run, withTemporaryFolder } from '../io/process.ts';
import { fillTemporary } from '../io/write.ts';
import { UsageError } from '../model/finding.ts';

/** What to do about sources of a revision that cannot be used: they are as they were. */
export const ANOTHER_REVISION = 'It stands so in that revision. Name another one.';

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
  const missing = entries.find((_, at) => blobs[at] === undefined);
  if (missing)
    throw new UsageError(
      `git does not have ${missing.path} of "${revision}", or it is damaged.`,
      'Fetch the whole history (git fetch), and see what "git fsck" says.',
    );
  return withTemporaryFolder(async (folder) => {
    fillTemporary(folder, new Map(entries.map(({ path }, at) => [path, blobs[at]!])));
    if (!isWorkspace(folder))
      throw new UsageError(
        `At "${revision}" there is no trm.yaml in this folder.`,
        'Name a revision in which the workspace is there.',
      );
    try {
      return await use(folder);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`At "${revision}": ${error.message}`, error.help);
    }
  });
}

/** A repository may be foreign: nothing is fetched, asked for or written because of it. */
const environment = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

async function commitOf(root: string, revision: string): Promise<string> {
  const { code, stdout } = await run(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    { folder: root, seconds: 60, environment },
  );
  const commit = stdout.toString().trim();
  if (code === 0 && /^[0-9a-f]+$/.test(commit)) return commit;
  const inside = await run('git', ['rev-parse', '--is-inside-work-tree'], {
    folder: root,
    seconds: 60,
    environment,
  });
  if (inside.code === 0)
    throw new UsageError(
      `There is no revision "${revision}" in this repository, and no such folder.`,
      'Name a branch, a tag or a commit, such as main or HEAD~1; or a folder that holds trm.yaml.',
    );
  if (!inside.stderr.startsWith('fatal: not a git repository')) throw unreadable(inside.stderr);
  throw new UsageError(
    `"${revision}" is no folder, and the workspace is in no git repository in which it could be a revision.`,
    'Name a folder that holds trm.yaml.',
  );
}

async function git(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { code, stdout, stderr } = await run('git', args, {
    folder: root,
    seconds: 120,
    environment,
    ...(input !== undefined && { input }),
  });
  if (code === 0) return stdout;
  throw unreadable(stderr);
}

/** What git says is for people who know git: its first line says what, the rest what to do. */
function unreadable(stderr: string): UsageError {
  const [first = '', ...rest] = stderr
    .trim()
    .replace(/^(?:fatal|error): /gm, '')
    .split('\n');
  const help = rest
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return new UsageError(
    `git could not read the repository: ${first || 'it says nothing more.'}`,
    help || 'See what "git status" says there.',
  );
}

/**
 * What `git cat-file --batch` prints: for each object a line with its size, its bytes, and a line feed. Of one that is
 * not there, `<name> missing`; with one that is damaged, it ends.
 */
function contents(output: Buffer): (Buffer | undefined)[] {
  const blobs: (Buffer | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString().split(' ')[2]);
    if (Number.isNaN(size)) {
      blobs.push(undefined);
      at = end + 1;
      continue;
    }
    blobs.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}

/** Why the system refuses something, in plain words. */

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

export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && REASONS[code]) || code || message;
}

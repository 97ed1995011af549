import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a mistyped word may have meant, best first, at most `max`; empty when none is near.
 * Case, accents, and the difference between a space, `_` and `-` do not count as mistakes; two neighbouring
 * letters swapped count as one. Candidates of which a part begins with the word (`border-police` for `pol`)
 * come after those that are near by their letters. Among equals the order of the candidates holds.
 */
export function nearest(word: string, candidates: Iterable<string>, max = 3): string[] {
  const wanted = fold(word);
  if (wanted === '') return [];
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    const offered = fold(candidate);
    const length = Math.max(wanted.length, offered.length);
    const allowed = allowedMistakes(length);
    if (Math.abs(wanted.length - offered.length) <= allowed) {
      const mistakes = swapped(wanted, offered) ? 1 : distance(wanted, offered);
      if (mistakes <= allowed && mistakes < length) {
        found.set(candidate, mistakes / length);
        continue;
      }
    }
    if (beginsPart(wanted, offered)) found.set(candidate, 1);
  }
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .slice(0, max)
    .map(([candidate]) => candidate);
}

/** The question that follows a message about an unknown word: `Did you mean "a" or "b"?`; nothing when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>, max = 3): string | undefined {
  const quoted = nearest(word, candidates, max).map((candidate) => `"${candidate}"`);
  const last = quoted.pop();
  if (last === undefined) return undefined;
  return quoted.length === 0 ? `Did you mean ${last}?` : `Did you mean ${quoted.join(', ')} or ${last}?`;
}

function fold(text: string): string {
  return text
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** One mistake in three letters, at least one, never more than four. */
function allowedMistakes(length: number): number {
  return Math.max(1, Math.min(4, Math.floor(length / 3)));
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function beginsPart(word: string, candidate: string): boolean {
  return word.length >= 3 && `-${candidate.replaceAll('/', '-')}`.includes(`-${word}`);
}

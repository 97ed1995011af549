/** The fewest items that must be taken out of a list for the others to be in order. */

/**
 * @param ranks for each item its rank in the new order, no rank twice
 * @returns indexes of the items that moved; among as small sets, the one that takes later items
 */
export function outOfOrder(ranks: readonly number[]): number[] {
  // Patience sorting: `tails[n]` is the index that ends the best increasing run of length n + 1.
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  ranks.forEach((rank, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[tails[middle]!]! < rank) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return ranks.map((_, index) => index).filter((index) => !kept.has(index));
}

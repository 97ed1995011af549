/** The items that must be taken out of a list for the others to be in order. */

/**
 * @param ranks for each item its rank in the new order, no rank twice
 * @param likely whether an item is known to have moved: such ones are taken out before others
 * @returns indexes of as few items as can be; where several sets are as small, later items
 */
export function outOfOrder(ranks: readonly number[], likely: (index: number) => boolean): number[] {
  if (ranks.every((rank, index) => index === 0 || rank > ranks[index - 1]!)) return [];
  // The heaviest increasing run. One that has moved by declaration weighs a little less than one that has not.
  const weights: number[] = [];
  const previous: (number | undefined)[] = [];
  let heaviest = 0;
  ranks.forEach((rank, index) => {
    let best: number | undefined;
    for (let at = 0; at < index; at++)
      if (ranks[at]! < rank && (best === undefined || weights[at]! > weights[best]!)) best = at;
    weights[index] =
      (best === undefined ? 0 : weights[best]!) + (likely(index) ? ranks.length - 1 : ranks.length);
    previous[index] = best;
    if (weights[index]! > weights[heaviest]!) heaviest = index;
  });
  const kept = new Set<number>();
  for (let at: number | undefined = heaviest; at !== undefined; at = previous[at]) kept.add(at);
  return ranks.map((_, index) => index).filter((index) => !kept.has(index));
}

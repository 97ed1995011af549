/** The line by which a decision is known: the title of what was decided on, and of what stands beside it. */
import { oneLine } from '../visible.ts';
import type { Standing } from './state.ts';
import { addedBy } from './subject.ts';

/** `Call the centre`; of what is added its own title, and where it stands: `Offer water (after "Call the centre")`. */
export function titleOf({
  subject,
  element,
  gone,
}: Pick<Standing, 'subject' | 'element' | 'gone'>): string | undefined {
  const target = element?.title ?? gone;
  const { alteration } = subject;
  const added = alteration && (addedBy(alteration) as Record<string, unknown> | undefined);
  if (!added) return target;
  const own = [added.title, added.do, added.ask, added.text].find((one) => typeof one === 'string');
  if (own === undefined) return target;
  const place =
    alteration.add?.after !== undefined ? 'after' : alteration.add?.before !== undefined ? 'before' : 'in';
  return target === undefined ? oneLine(String(own)) : `${bare(String(own))} (${place} “${bare(target)}”)`;
}

const bare = (text: string): string => oneLine(text).replace(/\.$/, '');

/** Times in words. A structured duration prints from its structure, the same in every language. */
import { capital } from '../../model/capital.ts';
import type { Amount, Duration, Provenance, Timing } from '../../model/generated/types.ts';
import { timingsOf, titleOfEntry } from '../../model/short-form.ts';
import { type Block, type Inline, paragraph, text } from '../tree.ts';
import { counted, fill } from '../words.ts';
import { type Context, doubt, lineOf, proseOf, scopeWords } from './context.ts';

/** Blocks for `when`; `limit` for a deadline, where an upper limit reads "within". */
export function timing(
  context: Context,
  source: Timing | undefined,
  provenance: Provenance | undefined,
  limit: 'limit' | 'span' = 'span',
): Block[] {
  return timingsOf(source).flatMap((one) => {
    const words = durationWords(context, one, limit);
    const scope = one.applies_to ? [text(`${capital(scopeWords(context, one.applies_to))}: `)] : [];
    const children: Inline[] = words === undefined ? [] : [{ type: 'strong', children: [text(words)] }];
    if (words !== undefined) for (const one of doubt(context, provenance)) children.push(text(' '), one);
    const before = proseOf(context, one.text);
    if (children.length === 0)
      return scope.length === 0 ? before : [paragraph(...scope, ...lineOf(context, one.text ?? ''))];
    return [...before, paragraph(...scope, ...children), ...conditions(context, one)];
  });
}

/** "at least 30 calendar days, from: reasonable grounds"; undefined where only text is given. */
function durationWords(context: Context, duration: Duration, limit: 'limit' | 'span'): string | undefined {
  const { labels } = context;
  const amount = amountWords(context, duration, limit);
  const from = event(context, duration.from);
  const to = event(context, duration.to);
  if (amount === undefined)
    return to === undefined ? undefined : capital(fill(labels.time.onlyTo, { event: to }));
  let time = amount;
  if (from !== undefined) time = fill(labels.time.from, { time, event: from });
  if (to !== undefined) time = fill(labels.time[from === undefined ? 'before' : 'to'], { time, event: to });
  return capital(time);
}

function amountWords(
  context: Context,
  { min, max, exact, unit }: Partial<Amount>,
  limit: 'limit' | 'span',
): string | undefined {
  const { labels, options } = context;
  if (unit === undefined) return undefined;
  const count = (n: number) => counted(labels.time.units[unit], n, options.lang);
  if (exact !== undefined) return fill(labels.time.exact, { amount: count(exact) });
  if (min !== undefined && max !== undefined)
    return fill(labels.time.between, { min: count(min), max: count(max) });
  if (min !== undefined) return fill(labels.time.min, { amount: count(min) });
  if (max !== undefined)
    return fill(limit === 'limit' ? labels.time.within : labels.time.max, { amount: count(max) });
  return undefined;
}

function conditions(context: Context, duration: Duration): Block[] {
  const { time } = context.labels;
  const sentences = [
    ...(duration.starts ? [time.starts[duration.starts]] : []),
    ...(duration.ends_early
      ? [fill(time.endsEarly, { events: duration.ends_early.map((key) => event(context, key)).join('; ') })]
      : []),
    ...(duration.renewable ? [renewal(context, duration.renewable)] : []),
  ];
  return sentences.length > 0 ? [paragraph(sentences.join(' '))] : [];
}

function renewal(context: Context, { by, ceiling }: NonNullable<Duration['renewable']>): string {
  const { time } = context.labels;
  const words = amountWords(context, by, 'span') ?? '';
  return ceiling
    ? fill(time.renewableUpTo, { by: words, ceiling: amountWords(context, ceiling, 'span') ?? '' })
    : fill(time.renewable, { by: words });
}

function event(context: Context, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  return titleOfEntry(context.model.guideline.front.events?.[key]) ?? key;
}

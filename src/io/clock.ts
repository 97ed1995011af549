/** The day. */
import { UsageError } from '../model/finding.ts';

/**
 * Today's date, `YYYY-MM-DD`: that of SOURCE_DATE_EPOCH (reproducible-builds.org) where it is set, else of the clock.
 * @throws UsageError when SOURCE_DATE_EPOCH is no number of seconds
 */
export function today(): string {
  const { SOURCE_DATE_EPOCH: epoch } = process.env;
  if (epoch === undefined || epoch === '') {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  const date = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(
      'SOURCE_DATE_EPOCH is no number of seconds.',
      'Unset it, or set it to seconds since 1970.',
    );
  }
  return date.toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

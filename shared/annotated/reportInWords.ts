import { type LossReport, type LossRow, type RecordKind, recordKinds } from '../export/loss';
import { counted } from '../text/counted';
import type { ProjectReport } from './projectReport';

/** What people call one record of a kind. */
const nouns: Readonly<Record<RecordKind, string>> = {
  readings: 'reading',
  codes: 'entry of the codebook',
  reviewers: 'reviewer',
  tags: 'passage',
  others: 'other record',
};

/** Records that are named before “and 12 more”. */
const mostNamed = 5;

/** Returns how many records there are of a kind, in words: “303 passages”. */
export function countedRecords(count: number, of: RecordKind): string {
  if (of === 'codes' && count !== 1) return `${count.toLocaleString('en')} entries of the codebook`;
  return counted(count, nouns[of]);
}

/** Returns a row in words: “303 passages: 301 kept, 1 changed, 1 dropped”. */
function rowInWords({ of, in: all, kept, changed, dropped }: LossRow): string {
  const parts = [
    `${kept.toLocaleString('en')} kept`,
    ...(changed > 0 ? [`${changed.toLocaleString('en')} changed`] : []),
    ...(dropped > 0 ? [`${dropped.toLocaleString('en')} dropped`] : []),
  ];
  return `${countedRecords(all, of)}: ${parts.join(', ')}`;
}

/** Returns the lines of a report: the counts, what was assumed, and each loss with some names. */
export function reportLines({ rows, losses, facts }: LossReport): string[] {
  return [
    ...rows.map(rowInWords),
    ...facts,
    ...losses.map(({ what, of, how, records }) => {
      const count = countedRecords(records.length, of);
      return `${count} ${how}: ${what} (${named(records)})`;
    }),
  ];
}

/** Returns what came of a project in one sentence: “2 readings, 152 entries of the codebook and 303 passages are new.” */
export function addedInWords({ added }: Pick<ProjectReport, 'added'>): string {
  const parts = recordKinds.flatMap((of) => {
    const count = of === 'reviewers' || of === 'others' ? 0 : added[of];
    return count > 0 ? [countedRecords(count, of)] : [];
  });
  if (parts.length === 0) return 'Nothing in it is new.';
  const last = parts.pop() ?? '';
  const isOne = parts.length === 0 && last.startsWith('1 ');
  const all = parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
  return `${all} ${isOne ? 'is' : 'are'} new.`;
}

function named(records: readonly string[]): string {
  const more = records.length - mostNamed;
  const names = records.slice(0, mostNamed).join(', ');
  return more > 0 ? `${names} and ${more.toLocaleString('en')} more` : names;
}

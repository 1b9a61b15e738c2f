import { counted } from '../text/counted';
import { oneLine } from '../text/oneLine';
import type { Code } from './code';
import type { Reading } from './reading';
import { sameValue } from './sameValue';
import type { Tag } from './tag';
import { type WhatDiffers, whatDiffers } from './whatDiffers';
import type { Workspace } from './workspace';

/** One kind of thing that was done: beside others ("3 tags"), and alone ("3 tags in “For A Fee”"). */
interface Done {
  readonly phrase: string;
  readonly alone: string;
}

/** What a label has room for. */
const phrasesInLabel = 3;
const nameLength = 40;

/** Returns what was done between two states, as the label of a version; always short. */
export function describeDifference(from: Workspace, to: Workspace): string {
  const all = everythingDone(from, to);
  const [only] = all;
  if (only === undefined) return 'No change';
  if (all.length === 1) return only.alone;
  const phrases = all.slice(0, phrasesInLabel).map(({ phrase }) => phrase);
  if (all.length > phrasesInLabel) return `${phrases.join(', ')} and more`;
  return `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1) ?? ''}`;
}

/** Returns what was done between two states, each kind as a phrase: "3 tags", "1 reading". */
export function phrasesOfDifference(from: Workspace, to: Workspace): string[] {
  return everythingDone(from, to).map(({ phrase }) => phrase);
}

function everythingDone(from: Workspace, to: Workspace): Done[] {
  const what = whatDiffers(from, to);
  return [
    ...readingsDone(what.readings),
    ...tagsDone(what.tags, from, to),
    ...codesDone(what.codes, to),
    ...reviewersDone(what.reviewers),
    ...(what.renamed
      ? [{ phrase: 'a new name', alone: `Workspace renamed to ${quoted(to.name)}` }]
      : []),
  ];
}

function readingsDone({ added, removed, edited }: WhatDiffers['readings']): Done[] {
  const now = (is: (was: Reading, is: Reading) => boolean) =>
    edited.filter((one) => is(one.was, one.is)).map((one) => one.is);
  const binned = now((was, is) => was.binned === null && is.binned !== null);
  const back = now((was, is) => was.binned !== null && is.binned === null);
  const stays = (was: Reading, is: Reading) => (was.binned === null) === (is.binned === null);
  const sameBlocks = (was: Reading, is: Reading) => sameValue(was.blocks, is.blocks);
  const cleaned = now((was, is) => stays(was, is) && !sameBlocks(was, is));
  const others = now((was, is) => stays(was, is) && sameBlocks(was, is));
  return [
    ...done(added, 'reading', `Import of ${titles(added)}`),
    ...done(removed, 'removed reading', `Removal of ${titles(removed)}`),
    ...done(binned, 'binned reading', `Moved to the bin: ${titles(binned)}`),
    ...done(back, 'restored reading', `Restored from the bin: ${titles(back)}`),
    ...done(cleaned, 'cleaned reading', `Blocks and comments changed in ${titles(cleaned)}`),
    ...done(others, 'edited reading', `Details edited of ${titles(others)}`),
  ];
}

function tagsDone(
  { added, removed, edited }: WhatDiffers['tags'],
  from: Workspace,
  to: Workspace,
): Done[] {
  const tagsWhere = (is: (one: (typeof edited)[number]) => boolean) =>
    edited.filter(is).map((one) => one.is);
  const isNoted = ({ was, is }: (typeof edited)[number]) => was.note !== is.note;
  const isClaimed = ({ was, is }: (typeof edited)[number]) => !sameValue(was.claim, is.claim);
  const noted = tagsWhere(isNoted);
  const claimed = tagsWhere(isClaimed);
  const changed = tagsWhere(
    (one) => one.was.code !== one.is.code || !(isNoted(one) || isClaimed(one)),
  );
  return [
    ...done(added, 'tag', `${counted(added.length, 'tag')} in ${placeOf(added, to)}`),
    ...done(
      removed,
      'removed tag',
      `${counted(removed.length, 'tag')} removed in ${placeOf(removed, from)}`,
    ),
    ...done(
      changed,
      'changed tag',
      `${counted(changed.length, 'tag')} changed in ${placeOf(changed, to)}`,
    ),
    ...done(noted, 'note', `Notes edited in ${placeOf(noted, to)}`),
    ...done(claimed, 'claim', `Claims edited in ${placeOf(claimed, to)}`),
  ];
}

/** People call the codes of the codebook tags. */
function codesDone({ added, removed, edited }: WhatDiffers['codes'], { codes }: Workspace): Done[] {
  const ways = [
    ...added.map(({ name }) => `New tag: ${quoted(name)}`),
    ...removed.map(({ name }) => `Tag taken out: ${quoted(name)}`),
    ...edited.map(({ was, is }) => wayOfEdit(was, is, codes)),
  ];
  const phrase = `${counted(ways.length, 'change')} of the codebook`;
  return done(ways, 'change', ways.length === 1 ? (ways[0] ?? phrase) : phrase, phrase);
}

function wayOfEdit(was: Code, is: Code, codes: readonly Code[]): string {
  if (was.deleted === null && is.deleted !== null) return `Tag deleted: ${quoted(is.name)}`;
  if (was.deleted !== null && is.deleted === null) return `Tag restored: ${quoted(is.name)}`;
  const place = was.parent === is.parent ? '' : `, now ${placeIn(codes, is)}`;
  if (was.name !== is.name) {
    return `Tags renamed: ${quoted(was.name)} to ${quoted(is.name)}${place}`;
  }
  return `Tag ${place === '' ? 'edited' : 'moved'}: ${quoted(is.name)}${place}`;
}

/** Where a code stands: "below “Prisons”", "at the top". */
function placeIn(codes: readonly Code[], { parent }: Code): string {
  const above = codes.find(({ id }) => id === parent);
  return above ? `below ${quoted(above.name)}` : 'at the top';
}

function reviewersDone({ added, removed, edited }: WhatDiffers['reviewers']): Done[] {
  const all = [...added, ...removed, ...edited.map(({ is }) => is)];
  return done(all, 'reviewer', `Reviewers changed: ${all.map(({ name }) => name).join(', ')}`);
}

function done(
  records: readonly unknown[],
  noun: string,
  alone: string,
  phrase = counted(records.length, noun),
): Done[] {
  return records.length === 0 ? [] : [{ phrase, alone: oneLine(alone, labelLength) }];
}

const labelLength = 100;

function titles(readings: readonly Reading[]): string {
  const [only] = readings;
  return only && readings.length === 1 ? quoted(only.title) : counted(readings.length, 'reading');
}

/** Where tags stand: "“For A Fee”", "reader comments", "3 readings". */
function placeOf(tags: readonly Tag[], { readings }: Workspace): string {
  const inComments = tags.every(({ path }) => path.zone === 'comment');
  if (inComments) return 'reader comments';
  const found = [...new Set(tags.map(({ reading }) => reading))].map((id) => readings[id]);
  return titles(found.filter((reading) => reading !== undefined));
}

function quoted(name: string): string {
  return `“${oneLine(name, nameLength)}”`;
}

import { Failure } from '../../shared/ipc/failure';
import type { Code } from '../../shared/model/code';
import { namesApart } from '../../shared/model/codeTree';
import type { Reading } from '../../shared/model/reading';
import { isReplaced } from '../../shared/model/revisions';
import type { Reviewer } from '../../shared/model/reviewer';
import type { Tag } from '../../shared/model/tag';
import type { Version } from '../../shared/model/version';
import { codesInUse, readingsInUse, tagsOf, type Workspace } from '../../shared/model/workspace';

/** Returns the reading that a word means, by id, title or file; throws a Failure that lists what it could mean. */
export function readingBy(workspace: Workspace, word: string): Reading {
  return theOne(word, 'reading', readingsInUse(workspace), ({ title, origin }) => [
    title,
    origin.name,
  ]);
}

/** Returns the code that a word means; throws a Failure that lists what it could mean. */
export function codeBy(workspace: Workspace, word: string): Code {
  const nameOf = namesApart(workspace.codes);
  return theOne(word, 'code', codesInUse(workspace), (code) => [nameOf(code), code.name]);
}

/** Returns the reviewer that a word means; throws a Failure that lists who it could mean. */
export function reviewerBy({ reviewers }: Workspace, word: string): Reviewer {
  return theOne(word, 'reviewer', reviewers, ({ name }) => [name]);
}

/** Returns the tag of this id, or the only one whose id begins so; throws a Failure otherwise. */
export function tagBy(workspace: Workspace, word: string): Tag {
  const tags = workspace.order
    .filter((reading) => !isReplaced(workspace, reading))
    .flatMap((reading) => tagsOf(workspace, reading));
  return theOne(word, 'tag', tags, ({ quote }) => [quote.replace(/\s+/g, ' ').slice(0, 60)]);
}

/** Returns the version of this id or name, or the only one that begins so; throws a Failure otherwise. */
export function versionBy(versions: readonly Version[], word: string): Version {
  return theOne(word, 'version', versions, ({ name, label }) => [name ?? label]);
}

/** A record's names; the first is the one it is listed by. */
type NamesOf<T> = (record: T) => readonly [string, ...string[]];

/**
 * By id, by name, by the beginning of either, with the case as given before without: the first of
 * these that fits anything decides, so that what is written exactly is never ambiguous.
 */
function theOne<T extends { readonly id: string }>(
  word: string,
  what: string,
  records: readonly T[],
  namesOf: NamesOf<T>,
): T {
  const fitting = waysToMean(word)
    .map((means) => records.filter((record) => means(record.id, namesOf(record))))
    .find((some) => some.length > 0);
  const [first, second] = fitting ?? [];
  if (first && !second) return first;
  throw fitting
    ? new Failure(
        'refused',
        `“${word}” could be several ${what}s:\n${listOf(fitting, namesOf)}\nNothing was changed. Give more of the ${what}, or its id.`,
      )
    : new Failure(
        'notFound',
        `There is no ${what} “${word}” in this workspace.${known(what, records, namesOf)} Nothing was changed.`,
      );
}

type Means = (id: string, names: readonly string[]) => boolean;

function waysToMean(word: string): readonly Means[] {
  // Every name begins with no word at all.
  if (word === '') return [];
  const lower = word.toLowerCase();
  return [
    (id) => id === word,
    (_id, names) => names.includes(word),
    (_id, names) => names.some((name) => name.toLowerCase() === lower),
    (id, names) => [id, ...names].some((text) => text.startsWith(word)),
    (id, names) => [id, ...names].some((text) => text.toLowerCase().startsWith(lower)),
  ];
}

const listLimit = 20;

function known<T extends { readonly id: string }>(
  what: string,
  records: readonly T[],
  namesOf: NamesOf<T>,
): string {
  return records.length === 0
    ? ` It has no ${what}s yet.`
    : ` It has these:\n${listOf(records, namesOf)}\n`;
}

function listOf<T extends { readonly id: string }>(
  records: readonly T[],
  namesOf: NamesOf<T>,
): string {
  const lines = records
    .slice(0, listLimit)
    .map((record) => `  ${record.id}  ${namesOf(record)[0]}`);
  const more = records.length - lines.length;
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

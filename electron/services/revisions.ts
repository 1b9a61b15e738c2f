import { comingOver } from '../../shared/anchor/comingOver';
import {
  carryThrough,
  type Corrected,
  corrected,
  placesThrough,
} from '../../shared/anchor/corrected';
import { newTag } from '../../shared/anchor/newTag';
import type { Committed } from '../../shared/ipc/answers';
import { Failure } from '../../shared/ipc/failure';
import type { Block } from '../../shared/model/block';
import type { Change } from '../../shared/model/change';
import type { Reading } from '../../shared/model/reading';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import { canonicalText, countWords } from '../../shared/text/canonical';
import type { Span } from '../../shared/text/segment';
import type { Desk, Handlers } from '../desk';
import { readingIn, readingToChange, tagIn } from '../storage/records';

/** Answers the calls about new versions of readings. */
export function revisionsService(
  desk: Desk,
): Handlers<'readings.correct' | 'tags.place' | 'tags.letGo'> {
  return {
    'readings.correct': ({ reading, block, words }) => correct(desk, reading, block, words),

    'tags.place': async ({ reading, tag, start, end }) => {
      const text = await desk.store().text(reading);
      return place(desk, reading, tag, text, { start, end });
    },

    'tags.letGo': ({ reading, tag }) =>
      desk.store().transact('removal of a tag without a place', (workspace) => {
        const one = readingToChange(workspace, reading);
        return isWaiting(one, tag) ? [noLongerWaits(one, tag)] : [];
      }),
  };
}

/**
 * Gives a block other words, as a new version of its reading: the text itself never changes. The
 * tags move to the new version, with their ids; those whose words are gone stay in the old one and
 * wait for a place.
 */
async function correct(desk: Desk, id: string, block: string, typed: string): Promise<Committed> {
  const store = desk.store();
  const words = canonicalText(typed.toWellFormed()).trim();
  const { old, made } = await correction(desk, id, block, words);
  if (made.edits.length === 0) return store.transact('correction of the text', () => []);
  const { text } = made.source;
  const { bytes, extension } = await store.source(old);
  const kept = await store.keepSource(bytes, text, extension);
  const reading: Reading = {
    ...old,
    id: desk.newId(),
    text: { sha256: kept.textSha256, length: text.length, words: countWords(text) },
    blocks: made.source.blocks,
    revises: old.id,
    added: desk.now(),
  };
  try {
    return await store.transact('correction of the text', (workspace) => {
      requireUnchanged(workspace, old);
      return movedChanges(workspace, reading, made);
    });
  } catch (error) {
    await store.discardSources([kept]);
    throw error;
  }
}

async function correction(desk: Desk, id: string, block: string, words: string) {
  const store = desk.store();
  const old = readingToChange(store.workspace, id);
  const wrong = blockIn(old, block);
  if (words === '') {
    throw new Failure(
      'refused',
      'A paragraph cannot be without words. Nothing was changed. Leave it out of the text instead.',
    );
  }
  const source = { text: await store.text(id), blocks: old.blocks };
  return { old, made: corrected(source, wrong.id, words) };
}

function movedChanges(workspace: Workspace, reading: Reading, made: Corrected): Change[] {
  const old = readingIn(workspace, reading.revises ?? '');
  const fates = carryThrough(tagsIn(workspace, old.id).inOrder, made);
  const { toPlace } = comingOver(fates, reading.id, () => '');
  const waiting = [...placesThrough(old.toPlace, made.edits), ...toPlace];
  const at = workspace.order.indexOf(old.id) + 1;
  return [
    { kind: 'reading.add', reading: { ...reading, toPlace: waiting }, at },
    ...fates.flatMap(({ tag, passage }): Change[] => {
      if (passage === null) return [];
      const moved = { ...tag, ...passage, reading: reading.id };
      return [
        { kind: 'tag.remove', tag },
        { kind: 'tag.add', tag: moved },
      ];
    }),
  ];
}

function place(desk: Desk, id: string, tag: string, text: string, span: Span): Promise<Committed> {
  return desk.store().transact('placing of a tag', (workspace) => {
    const reading = readingToChange(workspace, id);
    const waiting = reading.toPlace.find((one) => one.tag === tag);
    if (!waiting) throw noneWaits();
    const is = tagIn(workspace, waiting.reading, tag);
    const placed = newTag(reading, text, span, { ...is, id: desk.newId() });
    const there = tagsIn(workspace, id)
      .at(span.start, span.end)
      .some(({ code, reviewer }) => code === is.code && reviewer === is.reviewer);
    const done = noLongerWaits(reading, tag);
    return there ? [done] : [{ kind: 'tag.add', tag: { ...placed, modified: desk.now() } }, done];
  });
}

function isWaiting({ toPlace }: Reading, tag: string): boolean {
  return toPlace.some((one) => one.tag === tag);
}

function noLongerWaits({ id, toPlace }: Reading, tag: string): Change {
  const set = { toPlace: toPlace.filter((one) => one.tag !== tag) };
  return { kind: 'reading.update', reading: id, set, was: { toPlace } };
}

function blockIn({ blocks }: Reading, id: string): Block {
  const block = blocks.find((one) => one.id === id);
  if (block) return block;
  throw new Failure(
    'notFound',
    'This part is not in the reading. Nothing was changed. Choose another one.',
  );
}

/** What was changed while the corrected text was put on the disk must not be lost with it. */
function requireUnchanged(workspace: Workspace, old: Reading): void {
  if (readingToChange(workspace, old.id) === old) return;
  throw new Failure(
    'refused',
    `“${old.title}” was changed meanwhile. The text was not corrected. Correct it again.`,
  );
}

function noneWaits(): Failure {
  return new Failure(
    'notFound',
    'This tag does not wait for a place any more. Nothing was changed.',
  );
}

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readSource';
import { titled } from '../../../electron/import/newReading';
import { reviseReading } from '../../../electron/import/reviseReading';
import { workHere } from '../../../electron/import/workHere';
import { commentsService } from '../../../electron/services/comments';
import { readingsService } from '../../../electron/services/readings';
import { revisionsService } from '../../../electron/services/revisions';
import { addTag, tagsService } from '../../../electron/services/tags';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { waitingTags } from '../../../shared/model/waitingTags';
import { readingsInUse, tagsOf } from '../../../shared/model/workspace';
import { importText } from '../../support/importTexts';
import { temporaryFolder } from '../../support/temporaryFolder';
import { article, bytesOf, createDesk } from '../../support/testDesk';

const twice = 'The council wants cameras';

/** A workspace with one reading, a tag on its riders, and one on the second of two equal quotes. */
async function desk() {
  const folder = path.join(temporaryFolder(), 'ws');
  const made = await createDesk(folder);
  await importText(made, article);
  const store = made.store();
  const current = () => readingsInUse(store.workspace)[0]!;
  const tag = (start: number, words: string) =>
    addTag(made, {
      reading: current().id,
      code: 'legal',
      start,
      end: start + words.length,
      note: words,
      reviewer: null,
    });
  await tag(article.indexOf('Nobody'), 'Nobody asked');
  await tag(article.lastIndexOf(twice), twice);
  const revise = async (text: string, id = current().id) => {
    const bytes = bytesOf(text);
    const source = titled(await readSource(bytes, 'new.txt'), 'new');
    return reviseReading(made, id, { name: 'new.txt', bytes, source }, workHere);
  };
  const quotes = () => tagsOf(store.workspace, current().id).map(({ quote }) => quote);
  const waiting = () => waitingTags(store.workspace, current());
  return { ...revisionsService(made), folder, desk: made, store, current, revise, quotes, waiting };
}

describe('a new version of a reading', () => {
  it('has the tags that can be carried over; the others wait with their reason', async () => {
    const { store, current, revise, quotes, waiting } = await desk();
    const old = current();
    const { fates, comes } = await revise(
      article.replace('Nobody asked the riders.', 'So it was.'),
    );
    expect(fates.map(({ resolution: { outcome } }) => outcome).sort()).toEqual(['moved', 'orphan']);
    expect(comes?.reading.id).toBe(current().id);
    expect(current().revises).toBe(old.id);
    expect(quotes()).toEqual([twice]);
    expect(waiting()).toMatchObject([{ outcome: 'orphan', is: { quote: 'Nobody asked' } }]);
    expect(tagsOf(store.workspace, old.id)).toHaveLength(2);
  });

  it('of the same text is none', async () => {
    const { store, revise } = await desk();
    const before = store.workspace;
    const { file, comes } = await revise(article);
    expect([file.outcome, comes]).toEqual(['duplicate', null]);
    expect(store.workspace).toBe(before);
  });

  it('takes over what waited in the one before, and brings back what stood there first', async () => {
    const { current, revise, quotes, waiting } = await desk();
    const first = current().id;
    await revise(article.replace('Nobody asked the riders.', 'So it was.'));
    // The first version is replaced: a file that revises it revises the newest one.
    await revise(`Once more.\n\n${article}`, first);
    expect(waiting()).toEqual([]);
    expect([...quotes()].sort()).toEqual(['Nobody asked', twice]);
  });

  it('keeps what somebody entered, and what the new file does not say', async () => {
    const { store, current, revise } = await desk();
    const { id, title, guesses } = current();
    const set = { author: 'Ada Quill', guesses: {} };
    await store.transact('details', () => [
      { kind: 'reading.update', reading: id, set, was: { author: null, guesses } },
    ]);
    await revise(article.replace(title, 'Another Title for the Same Debate'));
    expect(current()).toMatchObject({ author: 'Ada Quill', title });
  });

  it('keeps the title when the new file has none, and not a name of a file', async () => {
    const { current, revise } = await desk();
    const { title } = current();
    const untitled = article.split('\n\n').slice(1).join('\n\n');
    await revise(`${untitled}\n\n${untitled}`.toLowerCase());
    expect(current().title).toBe(title);
  });

  it('waits for a place where the beginning of the text was cut, and is saved', async () => {
    const { desk: made, current, revise, waiting, store, folder } = await desk();
    const [first] = current().blocks;
    const span = { start: first?.start ?? 0, end: first?.end ?? 0 };
    await addTag(made, {
      reading: current().id,
      code: 'rights',
      ...span,
      note: null,
      reviewer: null,
    });
    await revise(article.slice(first?.end).trimStart());
    expect(waiting()).toMatchObject([{ outcome: 'orphan' }]);
    await store.close();
    const again = await WorkspaceStore.open(folder);
    expect(again.workspace).toEqual(store.workspace);
    await again.close();
  });

  it('keeps what somebody chose for parts that have the same words', async () => {
    const { desk: made, current, revise, store } = await desk();
    const { id, blocks } = current();
    const comments = commentsService(made);
    const [, , third] = blocks;
    await comments['blocks.keep']({ reading: id, blocks: [third?.id ?? ''], included: false });
    const { file } = await revise(`A line above it all.\n\n${article}`);
    expect(file).toMatchObject({
      warnings: ['1 part of the text is what was chosen in the version before.'],
    });
    const text = await store.text(current().id);
    const out = current().blocks.filter(({ included }) => !included);
    expect(out.map(({ start, end }) => text.slice(start, end))).toEqual([
      article.slice(third?.start, third?.end),
    ]);
  });

  it('leaves the earlier one as it was: to change that is refused', async () => {
    const { desk: made, current, revise, store } = await desk();
    const { id: reading, blocks } = current();
    const [tag] = tagsOf(store.workspace, reading);
    await revise(`${article}More of it.`);
    const before = store.workspace;
    const [first] = blocks;
    const block = first?.id ?? '';
    const place = { reading, code: 'rights', start: 0, end: 5 };
    const one = { reading, tag: tag?.id ?? '' };
    const calls = { ...tagsService(made), ...commentsService(made), ...readingsService(made) };
    for (const call of [
      () => calls['tags.toggle'](place),
      () => addTag(made, { ...place, note: null, reviewer: null }),
      () => calls['tags.note']({ ...one, note: 'Late' }),
      () => calls['tags.recode']({ ...one, code: 'security' }),
      () => calls['tags.move']({ ...one, start: 0, end: 5 }),
      () => calls['tags.remove'](one),
      () => calls['comments.split']({ reading, block }),
      () => calls['comments.tagAll']({ reading }),
      () => calls['blocks.keep']({ reading, blocks: [block], included: false }),
      () => calls['readings.update']({ reading, set: { title: 'Late' } }),
    ]) {
      await expect(call()).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('an earlier version') as string,
      });
    }
    expect(store.workspace).toBe(before);
  });

  it('is all there after the workspace was opened anew', async () => {
    const { folder, store, revise } = await desk();
    await revise(article.replace('Nobody asked the riders.', 'So it was.'));
    const { workspace } = store;
    await store.close();
    const again = await WorkspaceStore.open(folder);
    expect(again.workspace).toEqual(workspace);
    await again.close();
  });
});

describe('a tag without a place', () => {
  it('is placed where somebody says, and Undo lets it wait again', async () => {
    const { desk: made, store, current, revise, quotes, waiting, ...service } = await desk();
    await revise(article.replace('Nobody asked the riders.', 'So it was.'));
    const [one] = waiting();
    const start = (await store.text(current().id)).indexOf('So it was');
    const placed = { reading: current().id, tag: one?.tag ?? '', start, end: start + 9 };
    await service['tags.place'](placed);
    expect(waiting()).toEqual([]);
    expect(quotes()).toContain('So it was');
    const [tag] = tagsOf(store.workspace, current().id).filter(
      ({ quote }) => quote === 'So it was',
    );
    expect(tag).toMatchObject({ code: 'legal', note: 'Nobody asked', created: one?.is.created });
    await expect(service['tags.place'](placed)).rejects.toMatchObject({ kind: 'notFound' });
    await store.undo();
    expect(waiting()).toHaveLength(1);
    expect(made.store()).toBe(store);
  });

  it('is let go, and stays on its words in the old version', async () => {
    const { store, current, revise, waiting, ...service } = await desk();
    const old = current().id;
    await revise(article.replace('Nobody asked the riders.', 'So it was.'));
    await service['tags.letGo']({ reading: current().id, tag: waiting()[0]?.tag ?? '' });
    expect(waiting()).toEqual([]);
    expect(tagsOf(store.workspace, old)).toHaveLength(2);
  });
});

describe('a correction in the reader', () => {
  it('is a new version whose tags moved with their words, and one Undo takes it back', async () => {
    const { store, current, quotes, ...service } = await desk();
    const before = store.workspace;
    const old = current();
    const last = old.blocks.at(-1);
    const words = article.slice(last?.start, last?.end).replace('Nobody asked', 'No one asked');
    await service['readings.correct']({ reading: old.id, block: last?.id ?? '', words });
    expect(current()).toMatchObject({ revises: old.id, title: old.title, toPlace: [] });
    expect(await store.text(current().id)).toBe(article.replace('Nobody asked', 'No one asked'));
    expect([...quotes()].sort()).toEqual(['No one asked', twice]);
    expect(tagsOf(store.workspace, old.id)).toEqual([]);
    await store.undo();
    expect(store.workspace).toEqual(before);
  });

  it('of nothing changes nothing; an earlier version and an empty paragraph are refused', async () => {
    const { store, current, revise, ...service } = await desk();
    const old = current();
    const [first] = old.blocks;
    const title = article.slice(first?.start, first?.end);
    const same = { reading: old.id, block: first?.id ?? '', words: ` ${title} ` };
    expect((await service['readings.correct'](same)).changes).toEqual([]);
    for (const words of ['', ' \n']) {
      await expect(service['readings.correct']({ ...same, words })).rejects.toMatchObject({
        kind: 'refused',
      });
    }
    await revise(`${article}More of it.`);
    const late = service['readings.correct']({ ...same, words: 'Other' });
    await expect(late).rejects.toMatchObject({ kind: 'refused' });
    expect(store.workspace.order).toHaveLength(2);
  });
});

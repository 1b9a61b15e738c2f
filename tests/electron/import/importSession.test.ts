import { describe, expect, it, vi } from 'vitest';
import { similarTexts } from '../../../electron/import/similarTexts';
import { sourceOf } from '../../../electron/import/source';
import { workHere } from '../../../electron/import/workHere';
import { addTag } from '../../../electron/services/tags';
import { Failure } from '../../../shared/ipc/failure';
import type { ImportChoice } from '../../../shared/ipc/imports';
import { commentsOf } from '../../../shared/model/comments';
import { readingsInUse, tagsOf } from '../../../shared/model/workspace';
import { discussed } from '../../support/discussed';
import { contentsOf } from '../../support/faultyFiles';
import { importText } from '../../support/importTexts';
import { builtPool } from '../../support/importWorker';
import { article } from '../../support/testDesk';
import { importSession } from '../../support/importSession';

const pool = builtPool('tests/support/hostileWorker.ts');

describe('an import that is looked at', () => {
  it('tells of each file how far it is, and puts nothing into the workspace', async () => {
    const { folder, told, one, add, reaches } = await importSession(pool().read);
    const before = contentsOf(folder);
    add(['steps.txt', discussed], ['empty.txt', '']);
    expect(one.inProgress.files.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(await reaches('steps.txt', 'ready')).toMatchObject({
      title: 'The Tram and the Camera on the Coast Road',
      comments: 3,
      commentLines: 3,
      repeats: 0,
      known: null,
      warnings: [],
    });
    expect(await reaches('empty.txt', 'refused')).toMatchObject({ failure: { kind: 'refused' } });
    const steps = told.filter(({ name }) => name === 'steps.txt');
    expect(steps.map((file) => ('done' in file ? file.done : file.state))).toEqual([
      'waiting',
      null,
      0.5,
      0.75,
      'ready',
    ]);
    expect(contentsOf(folder)).toEqual(before);
  });

  it('shows the text with what is proposed for it, and takes what was chosen', async () => {
    const { desk, one, add, reaches, idOf, choose } = await importSession(pool().read);
    add(['a.txt', discussed]);
    await reaches('a.txt', 'ready');
    const look = one.look(idOf('a.txt'));
    expect(look.text).toBe(discussed);
    expect(look.details.published).toBe('2025-02-04');
    expect(look.guesses.published).toContain('4 February 2025');
    const first = look.blocks[0]!;
    const { files } = await one.finish(desk, [
      choose('a.txt', {
        details: { title: 'Trams', author: 'A. Reader', language: look.details.language },
        edits: [{ block: first.id, set: { included: false } }],
      }),
    ]);
    expect(files).toMatchObject([{ outcome: 'added', title: 'Trams' }]);
    const { workspace } = desk.store();
    const reading = workspace.readings[workspace.order[0] ?? '']!;
    expect(reading).toMatchObject({ title: 'Trams', author: 'A. Reader', published: '2025-02-04' });
    const { title: _, ...left } = look.guesses;
    expect(reading.guesses).toEqual(left);
    expect(reading.blocks).toEqual([{ ...first, included: false }, ...look.blocks.slice(1)]);
    expect(one.inProgress.files).toEqual([]);
  });

  it('tags every comment in the same step, when that is wished', async () => {
    const { desk, one, add, choose } = await importSession(pool().read);
    add(['a.txt', discussed]);
    await one.finish(desk, [choose('a.txt', { tagComments: true })]);
    const { workspace } = desk.store();
    const [id = ''] = workspace.order;
    const comments = commentsOf(workspace.readings[id]!.blocks);
    expect(comments).toHaveLength(3);
    expect(
      tagsOf(workspace, id).map(({ start, end, code, reviewer }) => ({
        start,
        end,
        code,
        reviewer,
      })),
    ).toEqual(comments.map(({ start, end }) => ({ start, end, code: 'comment', reviewer: 'ann' })));
    expect(await desk.store().undo()).toMatchObject({ label: 'import of a reading' });
    expect(desk.store().workspace.order).toEqual([]);
    expect(await desk.store().undo()).toBeNull();
  });

  it('refuses changes of what was not read, and answers in circles; nothing is added', async () => {
    const { folder, desk, one, add, reaches, idOf, choose } = await importSession(pool().read);
    add(['a.txt', discussed], ['b.txt', article]);
    await reaches('a.txt', 'ready');
    const before = contentsOf(folder);
    const comments = commentsOf(one.look(idOf('a.txt')).blocks);
    const [one_, other] = [comments[0]!.first.id, comments[1]!.first.id];
    const reply = (block: string, replyTo: string) => ({
      block,
      set: { comment: { author: null, time: null, replyTo } },
    });
    const wrong: ImportChoice['edits'][] = [
      [{ block: 'b99', set: { included: true } }],
      [{ block: 'constructor', set: { included: true } }],
      [reply(one_, other), reply(other, one_)],
      [reply(one_, 'b1')],
    ];
    for (const edits of wrong) {
      await expect(
        one.finish(desk, [choose('b.txt'), choose('a.txt', { edits })]),
      ).rejects.toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('“a.txt” was not imported') as string,
      });
    }
    await expect(one.finish(desk, [choose('a.txt', { revises: 'none' })])).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(contentsOf(folder)).toEqual(before);
    // What was looked at is still there to be finished well.
    await one.finish(desk, [choose('a.txt'), choose('b.txt')]);
    expect(desk.store().workspace.order).toHaveLength(2);
  });

  it('waits for what is still read, leaves out what is not chosen, and goes on after a refusal', async () => {
    const { desk, one, add, choose } = await importSession(pool().read);
    add(['empty.txt', ''], ['a.txt', article], ['b.txt', `${article}b`], ['locked.txt', article]);
    const { files } = await one.finish(
      desk,
      ['empty.txt', 'locked.txt', 'a.txt'].map((name) => choose(name)),
    );
    expect(files).toMatchObject([
      { outcome: 'refused', name: 'empty.txt' },
      { outcome: 'refused', name: 'locked.txt' },
      { outcome: 'added', name: 'a.txt' },
    ]);
    expect(desk.store().workspace.order).toHaveLength(1);
  });

  it('reads a file again with a password or an encoding', async () => {
    const { one, add, reaches, idOf } = await importSession(pool().read);
    add(['locked.txt', article]);
    expect(await reaches('locked.txt', 'locked')).toMatchObject({ wrong: false });
    expect(() => one.look(idOf('locked.txt'))).toThrow('nothing to see of “locked.txt” yet');
    one.again(idOf('locked.txt'), { encoding: null, password: 'bus' });
    await reaches('locked.txt', 'waiting');
    expect(await reaches('locked.txt', 'locked')).toMatchObject({ wrong: true });
    one.again(idOf('locked.txt'), { encoding: 'koi8-r', password: 'tram' });
    await reaches('locked.txt', 'ready');
    expect(one.look(idOf('locked.txt')).encoding).toBe('koi8-r');
  });

  it('lets another encoding be tried for bytes that do not say theirs', async () => {
    const { one, idOf, reaches } = await importSession(pool().read);
    const texts = {
      'utf-8.txt': Buffer.from('Straßenbahn für alle'),
      'utf-16.txt': Buffer.from('\uFEFFStraßenbahn', 'utf16le'),
      'latin.txt': Buffer.from('Straßenbahn für alle', 'latin1'),
    };
    one.add(Object.entries(texts).map(([name, bytes]) => sourceOf(name, () => bytes)));
    for (const name of Object.keys(texts)) {
      await reaches(name, 'ready');
      const { canChooseEncoding } = one.look(idOf(name));
      expect([name, canChooseEncoding]).toEqual([name, name === 'latin.txt']);
    }
  });

  it('knows readings with the same bytes, the same words, and nearly the same', async () => {
    const { desk, one, add, reaches } = await importSession(
      pool().read,
      similarTexts(workHere.sketch),
    );
    await importText(desk, article);
    const [reading] = desk.store().workspace.order;
    const other = 'Nobody on the island has seen a tram, and nobody there has asked for one yet.';
    add(['other.txt', other]);
    expect(await reaches('other.txt', 'ready')).toMatchObject({ known: null });
    add(
      ['same.txt', article],
      ['crlf.txt', article.replaceAll('\n', '\r\n')],
      ['near.txt', `${article}Nearly.`],
      ['other again.txt', `${other} Ever.`],
    );
    /** What is nearly the same is known a moment after the file is ready. */
    const known = (name: string) =>
      vi.waitUntil(() => {
        const file = one.inProgress.files.find((each) => each.name === name);
        return file?.state === 'ready' ? file.known : null;
      }, 20_000);
    expect(await known('same.txt')).toMatchObject({ reading, how: 'sameBytes' });
    expect(await known('crlf.txt')).toMatchObject({ reading, how: 'sameText' });
    expect(await known('near.txt')).toMatchObject({ reading, how: 'nearlySame' });
    // Of two files that come together, the one that was read later is told of.
    expect(await known('other again.txt')).toMatchObject({ reading: null, how: 'nearlySame' });
    await one.finish(desk, []);
  });

  it('makes a file a new version of a reading, with its tags, in one step', async () => {
    const { desk, one, add, reaches, choose } = await importSession(pool().read);
    await importText(desk, article);
    const store = desk.store();
    const [old = ''] = store.workspace.order;
    await addTag(desk, {
      reading: old,
      code: 'legal',
      start: 0,
      end: 9,
      note: 'mine',
      reviewer: null,
    });
    const before = store.workspace;
    add(['new.txt', `A line above.\n\n${article}`]);
    await reaches('new.txt', 'ready');
    const { files } = await one.finish(desk, [choose('new.txt', { revises: old })]);
    const [file] = files;
    const counts = { exact: 0, moved: 1, ambiguous: 0, orphan: 0 };
    expect(file).toMatchObject({ outcome: 'added', tags: counts });
    const { workspace } = store;
    const [now] = readingsInUse(workspace);
    expect(readingsInUse(workspace)).toHaveLength(1);
    expect(now).toMatchObject({ revises: old, toPlace: [] });
    expect(tagsOf(workspace, now?.id ?? '')).toMatchObject([
      { code: 'legal', note: 'mine', start: 15, end: 24, quote: article.slice(0, 9) },
    ]);
    // The old version is kept with its tags, and one Undo takes the new one back.
    expect(workspace.readings[old]).toEqual(before.readings[old]);
    expect(tagsOf(workspace, old)).toHaveLength(1);
    await store.undo();
    expect(store.workspace).toEqual(before);
  });

  it('is one step or none: what the disk refuses of one file leaves nothing of any', async () => {
    const { folder, desk, one, add, choose } = await importSession(pool().read);
    add(['a.txt', article], ['b.txt', `${article}b`]);
    const before = contentsOf(folder);
    const store = desk.store();
    const full = new Failure('diskFull', 'No room.');
    let kept = 0;
    const failing: typeof store = Object.create(store, {
      workspace: { get: () => store.workspace },
      transact: { value: () => Promise.reject(full) },
      keepSource: {
        value: (...all: Parameters<typeof store.keepSource>) => {
          kept += 1;
          return store.keepSource(...all);
        },
      },
      discardSources: {
        value: (sources: Parameters<typeof store.discardSources>[0]) =>
          store.discardSources(sources),
      },
    }) as typeof store;
    const choices = [choose('a.txt'), choose('b.txt')];
    await expect(one.finish({ ...desk, store: () => failing }, choices)).rejects.toBe(full);
    expect(kept).toBe(2);
    expect(contentsOf(folder)).toEqual(before);
  });
});

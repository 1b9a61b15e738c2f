import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readingsService } from '../../../electron/services/readings';
import { importText } from '../../support/importTexts';
import { addTag, tagsService } from '../../../electron/services/tags';
import { codebookService } from '../../../electron/services/codebook';
import type { BlockEdit } from '../../../shared/model/block';
import { WorkspaceStore } from '../../../electron/storage/workspaceStore';
import { editOf } from '../../../shared/model/edit';
import { tagsIn } from '../../../shared/model/workspace';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';
import { marked } from '../../support/marked';

const source = marked('Trams and Their Cameras\n\nThe <a>council<b> wants <c>🚋 trams<d>.');

async function deskWithReading() {
  const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
  await importText(desk, source.text);
  const [reading = ''] = desk.store().workspace.order;
  const tags = () => tagsIn(desk.store().workspace, reading).inOrder;
  const council = { reading, code: 'legal', start: source.at('a'), end: source.at('b') };
  return { desk, reading, tags, council, service: tagsService(desk) };
}

test('A tag is put on with its words and what stands around them, and taken off by the same key', async () => {
  const { tags, council, service } = await deskWithReading();
  await service['tags.toggle'](council);
  expect(tags()).toMatchObject([
    {
      code: 'legal',
      reviewer: 'ann',
      quote: 'council',
      prefix: 'Trams and Their Cameras\n\nThe ',
      path: { zone: 'body', block: 'b2', occurrence: 1 },
      note: null,
    },
  ]);
  await service['tags.toggle']({ ...council, code: 'rights' });
  await service['tags.toggle'](council);
  expect(tags().map(({ code }) => code)).toEqual(['rights']);
});

test('Spans without words, outside the text, or through a character are refused', async () => {
  const { tags, council, service } = await deskWithReading();
  const half = source.at('c') + 1;
  const bad = [
    { start: 0, end: source.text.length + 1 },
    { start: 5, end: 5 },
    { start: 9, end: 4 },
    { start: 23, end: 25 },
    { start: half, end: source.at('d') },
    { start: 0, end: half },
  ];
  for (const span of bad) {
    await expect(service['tags.toggle']({ ...council, ...span })).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Nothing was tagged') as string,
    });
  }
  expect(tags()).toEqual([]);
});

test('Readings, tags and codes that are not there are told as such', async () => {
  const { desk, council, reading, service } = await deskWithReading();
  const calls = [
    () => service['tags.toggle']({ ...council, reading: 'constructor' }),
    () => service['tags.toggle']({ ...council, code: 'none' }),
    () => service['tags.note']({ reading, tag: 'constructor', note: 'x' }),
    () => service['tags.remove']({ reading: 'none', tag: 'none' }),
    () => readingsService(desk)['readings.text']({ reading: 'none' }),
  ];
  for (const call of calls) await expect(call()).rejects.toMatchObject({ kind: 'notFound' });
});

test('A note is kept as it was written, and an empty one takes it away', async () => {
  const { tags, council, reading, service } = await deskWithReading();
  await service['tags.toggle'](council);
  const [{ id: tag } = { id: '' }] = tags();
  await service['tags.note']({ reading, tag, note: ' Two\nlines ' });
  expect(tags()).toMatchObject([{ note: ' Two\nlines ' }]);
  expect((await service['tags.note']({ reading, tag, note: ' Two\nlines ' })).changes).toEqual([]);
  await service['tags.note']({ reading, tag, note: '  ' });
  expect(tags()).toMatchObject([{ note: null }]);
});

test('A tag says who claims what, as one step, and a claim without words takes it away', async () => {
  const { desk, tags, council, reading, service } = await deskWithReading();
  await service['tags.toggle'](council);
  const [{ id: tag, modified } = { id: '', modified: '' }] = tags();
  const claim = {
    person: ' Mira\n Holt ',
    organisation: '',
    concept: 'Cameras help',
    stance: 'opposes' as const,
  };
  const kept = { ...claim, person: 'Mira Holt' };
  await service['tags.claim']({ reading, tag, claim });
  expect(tags()).toMatchObject([{ claim: kept }]);
  expect(tags()[0]?.modified).not.toBe(modified);
  expect((await service['tags.claim']({ reading, tag, claim: kept })).changes).toEqual([]);
  expect(desk.store().status().undo).toBe('claim');
  await desk.store().undo();
  expect(tags()).toMatchObject([{ claim: null, modified }]);
  await desk.store().redo();
  await service['tags.claim']({ reading, tag, claim: { ...claim, person: ' ', concept: ' ' } });
  expect(tags()).toMatchObject([{ claim: null }]);
});

test('A tag gets another code, but not one that these words have already', async () => {
  const { tags, council, reading, service } = await deskWithReading();
  await service['tags.toggle'](council);
  const [{ id: tag } = { id: '' }] = tags();
  await service['tags.recode']({ reading, tag, code: 'security' });
  expect(tags()).toMatchObject([{ id: tag, code: 'security' }]);
  await service['tags.toggle'](council);
  await expect(service['tags.recode']({ reading, tag, code: 'legal' })).rejects.toMatchObject({
    kind: 'refused',
  });
});

describe('Where a tag starts and ends', () => {
  async function deskWithTag() {
    const made = await deskWithReading();
    await made.service['tags.toggle'](made.council);
    const [{ id: tag } = { id: '' }] = made.tags();
    await made.service['tags.note']({ reading: made.reading, tag, note: 'why' });
    const claim = { person: 'Ann', organisation: '', concept: 'Safety', stance: null };
    await made.service['tags.claim']({ reading: made.reading, tag, claim });
    const of = { reading: made.reading, tag };
    const move = (start: number, end: number) => made.service['tags.move']({ ...of, start, end });
    return { ...made, tag, move };
  }

  test('changes with its words and what stands around them, and the tag keeps all else', async () => {
    const { tags, move, tag } = await deskWithTag();
    const [before] = tags();
    await move(source.at('a') - 4, source.at('c') - 1);
    expect(tags()).toEqual([
      {
        ...before,
        id: tag,
        note: 'why',
        claim: { person: 'Ann', organisation: '', concept: 'Safety', stance: null },
        start: source.at('a') - 4,
        end: source.at('c') - 1,
        quote: 'The council wants',
        prefix: 'Trams and Their Cameras\n\n',
        suffix: ' 🚋 trams.',
        modified: tags()[0]?.modified,
      },
    ]);
  });

  test('is one command, with one undo, and is there after opening again', async () => {
    const { desk, reading, tags, move } = await deskWithTag();
    const before = tags();
    await move(source.at('a') - 4, source.at('b'));
    const after = tags();
    const { folder } = desk.store();
    await desk.store().undo();
    expect(tags()).toEqual(before);
    await desk.store().redo();
    expect(tags()).toEqual(after);
    await desk.store().close();
    const again = await WorkspaceStore.open(folder);
    expect(tagsIn(again.workspace, reading).inOrder).toEqual(after);
    await again.close();
  });

  test('stays as it is for the same place, which is no command', async () => {
    const { council, move } = await deskWithTag();
    expect((await move(council.start, council.end)).changes).toEqual([]);
  });

  test('is not changed to a place without words, outside the text, or through a character', async () => {
    const { tags, move } = await deskWithTag();
    const before = tags();
    const half = source.at('c') + 1;
    const bad = [
      [0, source.text.length + 1],
      [5, 5],
      [9, 4],
      [23, 25],
      [half, source.at('d')],
    ] as const;
    for (const [start, end] of bad) {
      await expect(move(start, end)).rejects.toMatchObject({ kind: 'refused' });
    }
    expect(tags()).toEqual(before);
  });

  test('is not changed to where the same person has the same tag', async () => {
    const { tags, move, council, service } = await deskWithTag();
    const wider = { ...council, end: source.at('c') - 1 };
    await service['tags.toggle'](wider);
    await expect(move(wider.start, wider.end)).rejects.toMatchObject({ kind: 'refused' });
    expect(tags()).toHaveLength(2);
  });
});

test('A reviewer who is new comes with the tag, as one command', async () => {
  const { desk, tags, council } = await deskWithReading();
  const request = { ...council, note: null, reviewer: ' Bo ' };
  const { tag } = await addTag(desk, request);
  expect(desk.store().workspace.reviewers).toMatchObject([
    { name: 'Ann' },
    { id: tag.reviewer, name: 'Bo' },
  ]);
  expect((await addTag(desk, request)).changes).toEqual([]);
  expect((await addTag(desk, { ...request, note: 'why' })).tag).toMatchObject({
    id: tag.id,
    note: 'why',
  });
  await desk.store().undo();
  await desk.store().undo();
  expect(tags()).toEqual([]);
  expect(desk.store().workspace.reviewers).toHaveLength(1);
});

test('The same words with the same code are tagged once by each reviewer', async () => {
  const { desk, tags, council, service } = await deskWithReading();
  const { tag } = await addTag(desk, { ...council, note: null, reviewer: 'Bo' });
  await service['tags.toggle'](council);
  expect(tags().map(({ reviewer }) => reviewer)).toEqual([tag.reviewer, 'ann']);
  await service['tags.toggle'](council);
  expect(tags()).toEqual([tag]);
});

test('A deleted code gives no tags', async () => {
  const { desk, council, service } = await deskWithReading();
  await codebookService(desk)['codes.delete']({ code: 'legal' });
  await expect(service['tags.toggle'](council)).rejects.toMatchObject({ kind: 'refused' });
});

describe('Words of a paragraph that stands several times', () => {
  const page = marked(
    [
      'The Council Wants a Camera in Each Tram',
      'The council wants <a>a camera in each tram<b> before the summer.',
      'A paragraph stands between them, and it stands here only once.',
      'THE COUNCIL wants <c>a camera in each tram<d> before the summer.',
    ].join('\n\n'),
  );
  const [first, copy] = [
    { start: page.at('a'), end: page.at('b') },
    { start: page.at('c'), end: page.at('d') },
  ];

  async function deskWithCopies() {
    const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
    await importText(desk, page.text);
    const [reading = ''] = desk.store().workspace.order;
    const tags = () => tagsIn(desk.store().workspace, reading).inOrder;
    const change = (set: Partial<BlockEdit>) =>
      desk.store().transact('change', ({ readings }) => {
        const block = readings[reading]?.blocks[3];
        const edit = block && editOf<BlockEdit>(block, set);
        return edit
          ? [{ kind: 'blocks.update', reading, edits: [{ block: block.id, ...edit }] }]
          : [];
      });
    return { desk, reading, tags, change, service: tagsService(desk) };
  }

  test('A tag on a copy is put on the first one, with its words, and taken off from either', async () => {
    const { reading, tags, service } = await deskWithCopies();
    const legal = { reading, code: 'legal' };
    await service['tags.toggle']({ ...legal, ...copy });
    expect(tags()).toMatchObject([
      { ...first, quote: 'a camera in each tram', path: { block: 'b2' } },
    ]);
    await service['tags.toggle']({ ...legal, ...first });
    expect(tags()).toEqual([]);
    await service['tags.toggle']({ ...legal, ...first });
    await service['tags.toggle']({ ...legal, ...copy });
    expect(tags()).toEqual([]);
  });

  test('A tag whose place is changed stays on the first copy, also when it is changed on a later one', async () => {
    const { reading, tags, service } = await deskWithCopies();
    await service['tags.toggle']({ reading, code: 'legal', ...first });
    const [{ id: tag } = { id: '' }] = tags();
    await service['tags.move']({ reading, tag, start: copy.start, end: copy.end - 5 });
    expect(tags()).toMatchObject([
      { id: tag, start: first.start, end: first.end - 5, quote: 'a camera in each' },
    ]);
  });

  test('Tagged once on each copy is tagged once, and the later note is kept', async () => {
    const { desk, reading, tags } = await deskWithCopies();
    const request = { reading, code: 'legal', note: null, reviewer: null };
    await addTag(desk, { ...request, ...first });
    expect((await addTag(desk, { ...request, ...copy })).changes).toEqual([]);
    await addTag(desk, { ...request, ...copy, note: 'why' });
    expect(tags()).toMatchObject([{ ...first, note: 'why' }]);
  });

  test('A copy that a person keeps in the text is a copy; one made a paragraph has tags of its own', async () => {
    const { reading, tags, change, service } = await deskWithCopies();
    await change({ included: true });
    await service['tags.toggle']({ reading, code: 'legal', ...copy });
    expect(tags()).toMatchObject([first]);
    await change({ kind: 'paragraph' });
    await service['tags.toggle']({ reading, code: 'legal', ...copy });
    expect(tags()).toMatchObject([first, copy]);
  });

  test('A tag that stood on a copy before stays there, and is the same tag', async () => {
    const { reading, tags, change, service } = await deskWithCopies();
    await change({ kind: 'paragraph' });
    await service['tags.toggle']({ reading, code: 'legal', ...copy });
    await change({ kind: 'repeat' });
    await service['tags.toggle']({ reading, code: 'rights', ...first });
    const [rights, legal] = tags();
    expect([rights, legal]).toMatchObject([first, copy]);
    await expect(
      service['tags.recode']({ reading, tag: rights?.id ?? '', code: 'legal' }),
    ).rejects.toMatchObject({ kind: 'refused' });
    await service['tags.toggle']({ reading, code: 'legal', ...first });
    expect(tags()).toEqual([rights]);
  });
});

test('Many places are tagged in one step, over several readings, and untagged in one', async () => {
  const { desk, reading, council, service } = await deskWithReading();
  await importText(desk, 'Later Trams\n\nThe riders want later trams, and no cameras.');
  const [, other = ''] = desk.store().workspace.order;
  const { start, end } = council;
  const places = [
    {
      reading,
      spans: [
        { start, end },
        { start: source.at('c'), end: source.at('d') },
      ],
    },
    { reading: other, spans: [{ start: 17, end: 23 }] },
  ];
  await service['tags.toggle'](council);
  // The desk of the app is no plain record: its functions are not its own.
  const inherited = tagsService(Object.create(desk) as typeof desk);
  const made = await inherited['tags.addAll']({ code: 'legal', places });
  const quotes = () =>
    [reading, other].map((id) =>
      tagsIn(desk.store().workspace, id).inOrder.map(({ quote }) => quote),
    );
  expect(made.changes).toHaveLength(2);
  expect(quotes()).toEqual([['council', '🚋 trams'], ['riders']]);
  expect((await desk.store().undo())?.label).toBe('tags on what was found');
  expect(quotes()).toEqual([['council'], []]);
  await desk.store().redo();
  expect(quotes()).toEqual([['council', '🚋 trams'], ['riders']]);
  expect((await service['tags.addAll']({ code: 'legal', places })).changes).toEqual([]);
});

test('When one of many places cannot be tagged, none is', async () => {
  const { reading, tags, council, service } = await deskWithReading();
  const spans = [council, { start: 5, end: 5 }];
  await expect(
    service['tags.addAll']({ code: 'legal', places: [{ reading, spans }] }),
  ).rejects.toMatchObject({ kind: 'refused' });
  await expect(
    service['tags.addAll']({ code: 'nobody', places: [{ reading, spans: [council] }] }),
  ).rejects.toMatchObject({ kind: 'notFound' });
  expect(tags()).toEqual([]);
});

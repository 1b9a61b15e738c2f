import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Tag } from '../../../shared/model/tag';
import { TagsOfReading } from '../../../shared/model/tagsOfReading';
import type { Workspace } from '../../../shared/model/workspace';
import { findIn } from '../../../shared/search/find';
import { readParts } from '../../../shared/search/parts';
import { passagesSaying } from '../../../shared/search/passages';
import { Searchable } from '../../../shared/search/searchable';
import { aReading, aTag, emptyWorkspace } from '../../support/records';
import { aBlock, endOf, someWords } from '../../support/searches';

const text = 'Before it all.\nThe court gave them “due\u00a0Process” at last, as asked.\nAfter.';

/** A tag on these words of a text, as main describes one. */
function tagOn(id: string, words: string, instead: Partial<Tag> = {}, within = text): Tag {
  const start = within.indexOf(words);
  const end = start + words.length;
  const prefix = within.slice(Math.max(0, start - 32), start);
  const suffix = within.slice(end, end + 32);
  return { ...aTag('one', id), start, end, quote: words, prefix, suffix, ...instead };
}

function workspaceOf(tags: readonly Tag[], within = text): Workspace {
  let start = 0;
  const blocks = within.split('\n').map((line) => {
    const block = aBlock({ start, end: start + line.length });
    start = block.end + 1;
    return block;
  });
  return {
    ...emptyWorkspace,
    order: ['one', 'two'],
    readings: { one: { ...aReading('one'), blocks }, two: { ...aReading('two'), blocks } },
    tags: {
      one: TagsOfReading.of(tags.filter(({ reading }) => reading === 'one')),
      two: TagsOfReading.of(tags.filter(({ reading }) => reading === 'two')),
    },
  };
}

const look = (workspace: Workspace, words: string, first: string | null = null, most = 9) =>
  endOf(passagesSaying(workspace, { words, first, most }));
const due = tagOn('a', 'gave them “due\u00a0Process” at last');

describe('the passages that say what is looked for', () => {
  it('are found whatever the case, the signs and the space, with the words around them in their block', () => {
    const { passages, count } = look(workspaceOf([due]), '"DUE  process');
    expect(count).toBe(1);
    expect(passages[0]?.line).toEqual({
      left: 'The court gave them ',
      hit: '“due Process',
      right: '” at last, as asked.',
    });
    const { start, end } = passages[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('“due\u00a0Process');
    expect(look(workspaceOf([due]), 'court').count).toBe(0);
  });

  it('are one where tags lie over the same words, with all their codes', () => {
    const tags = [
      due,
      tagOn('b', 'Process” at last, as', { code: 'security' }),
      tagOn('c', 'due\u00a0Process', { code: 'rights' }),
      tagOn('d', 'The court', { code: 'comment' }),
      tagOn('e', '” at last', { code: 'comment' }),
    ];
    const { passages, count } = look(workspaceOf(tags), 'due process');
    expect(count).toBe(1);
    expect(passages[0]?.codes.map(({ id }) => id)).toEqual(['legal', 'rights', 'security']);
    expect(passages[0]?.tag.id).toBe('c');
    expect(look(workspaceOf(tags.slice(1)), 'court').passages[0]?.codes).toHaveLength(1);
  });

  it('are one also where white space and unseen signs stand before the words', () => {
    const said = 'They  gave\u00ad them due process.';
    const tags = [tagOn('a', said, {}, said), tagOn('b', 'due process', {}, said)];
    expect(look(workspaceOf(tags, said), 'due').count).toBe(1);
  });

  it('are those whose notes say it, too, each of them', () => {
    const note = 'Nobody else says that it is due to them.';
    const tags = [
      due,
      tagOn('n', 'court', { note, code: 'security' }),
      tagOn('o', 'all', { note }),
    ];
    const { passages, count } = look(workspaceOf(tags), 'is due');
    expect([count, passages.every(({ isNote }) => isNote)]).toEqual([2, true]);
    expect(passages[1]?.line.hit).toBe('is due');
    expect(passages[1]?.span).toEqual({ start: 19, end: 24 });
    expect(passages[1]?.codes.map(({ id }) => id)).toEqual(['security']);
    // What the passage says comes before what its note says.
    const both = { ...due, note: 'Due process.' };
    expect(look(workspaceOf([both]), 'due process').passages[0]?.isNote).toBe(false);
    // Nothing is found over the border between them.
    expect(look(workspaceOf([both]), 'last due').count).toBe(0);
  });

  it('are those of the reading in the reader first, limited, and all of them counted', () => {
    const tags = [due, { ...due, id: 'z', reading: 'two' }];
    const ids = (first: string | null, most = 9) =>
      look(workspaceOf(tags), 'due', first, most).passages.map(({ reading }) => reading.id);
    expect(ids(null)).toEqual(['one', 'two']);
    expect(ids('two')).toEqual(['two', 'one']);
    expect(ids('two', 1)).toEqual(['two']);
    const more = [...tags, tagOn('y', 'Before'), tagOn('x', 'After')];
    expect(look(workspaceOf(more), 'e', 'one', 1).count).toBe(4);
  });

  it('are none of deleted codes and of readings in the bin', () => {
    const workspace = workspaceOf([due]);
    const deleted = '2025-02-04T12:00:00.000Z';
    const codes = workspace.codes.map((code) => ({ ...code, deleted }));
    expect(look({ ...workspace, codes }, 'due').count).toBe(0);
    // Of tags on the same words, one of a code in use is gone to.
    const both = workspaceOf([due, tagOn('b', 'due', { code: 'rights' })]);
    const some = both.codes.map((code) => (code.id === 'rights' ? { ...code, deleted } : code));
    expect(look({ ...both, codes: some }, 'due').passages[0]?.tag.id).toBe('a');
    const readings = { one: { ...aReading('one'), binned: deleted } };
    expect(look({ ...workspace, readings }, 'due').count).toBe(0);
    expect(look(workspace, ' ').count).toBe(0);
  });

  it('are looked for anew when a tag gets a note', () => {
    const workspace = workspaceOf([due]);
    expect(look(workspace, 'weak').count).toBe(0);
    const tags = { ...workspace.tags };
    tags.one = (tags.one ?? TagsOfReading.none).with({ ...due, note: 'A weak point.' });
    expect(look({ ...workspace, tags }, 'weak').count).toBe(1);
  });

  it('keep the accents of their last letter', () => {
    const said = 'He said cafe\u0301 twice.';
    const { passages } = look(workspaceOf([tagOn('e', said, {}, said)], said), 'CAFÉ');
    expect(passages[0]?.line.hit).toBe('cafe\u0301');
  });
});

test('A tag on a whole text says what the search finds there first', () => {
  fc.assert(
    fc.property(someWords(30), someWords(3), (words, wanted) => {
      fc.pre(words !== '');
      const query = { words: wanted, wholeWord: false, isPattern: false };
      const blocks = [aBlock({ start: 0, end: words.length })];
      const within = { searched: new Searchable(words), blocks, parts: readParts, most: 1 };
      const tag: Tag = { ...aTag('one', 'a'), start: 0, end: words.length, quote: words };
      const workspace = {
        ...workspaceOf([tag]),
        readings: { one: { ...aReading('one'), blocks } },
      };
      const [first] = findIn(within, query).hits;
      const [passage] = look(workspace, wanted).passages;
      // The search does not cut a character in two; nobody types half of one here.
      fc.pre(!/\p{Cs}/u.test(wanted));
      expect(passage?.span).toEqual(first);
    }),
  );
});

test('It stops after every few tags, and no later look folds them again', () => {
  let reads = 0;
  const tags = Array.from({ length: 120 }, (_, at) => ({
    ...due,
    id: `t${String(at)}`,
    get quote() {
      reads += 1;
      return due.quote;
    },
  }));
  const workspace = workspaceOf(tags);
  const ask = (words: string) => passagesSaying(workspace, { words, first: null, most: 9 });
  // Without words they are only got ready.
  expect([...ask('')].map(({ count }) => count)).toEqual([0, 0]);
  expect(reads).toBe(120);
  endOf(ask('habeas'));
  expect(reads).toBe(120);
  expect(endOf(ask('due')).count).toBe(1);
});

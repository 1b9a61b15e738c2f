import { expect, test } from 'vitest';
import { Answering } from '../../../renderer/search/answering';
import type { FromSearchWorker, SearchQuestion } from '../../../renderer/search/messages';
import { hitsAtMost } from '../../../shared/search/find';
import { readParts } from '../../../shared/search/parts';
import { noQuery } from '../../../shared/search/query';
import { aLook } from '../../support/looks';

const question = (words: string): SearchQuestion => ({
  query: { ...noQuery, words },
  parts: readParts,
  readings: ['one', 'two'],
  withLines: false,
});

function asked() {
  const said: FromSearchWorker[] = [];
  const answering = new Answering((message) => said.push(message));
  const done = (id: number) =>
    expect.poll(() => said.some((one) => one.kind === 'done' && one.id === id)).toBe(true);
  return { answering, said, done };
}

test('A question that nobody waits for any more is not answered, and no text is asked for twice', async () => {
  const { answering, said, done } = asked();
  answering.hear({ kind: 'ask', id: 1, question: question('a') });
  answering.hear({ kind: 'ask', id: 2, question: question('b') });
  for (const reading of ['one', 'two']) {
    answering.hear({ kind: 'source', reading, source: aLook([['A bee.']]) });
  }
  await done(2);
  expect(said.filter(({ kind }) => kind === 'wants')).toEqual([{ kind: 'wants', reading: 'one' }]);
  expect(said.filter((one) => 'id' in one && one.id === 1)).toEqual([]);
});

test('All readings together have no more hits than can be looked through', async () => {
  const { answering, said, done } = asked();
  const long = aLook([['a '.repeat(hitsAtMost - 1).trim()]]);
  answering.hear({ kind: 'source', reading: 'one', source: long });
  answering.hear({ kind: 'source', reading: 'two', source: aLook([['a a a']]) });
  answering.hear({ kind: 'ask', id: 1, question: question('a') });
  await done(1);
  const found = said.flatMap((one) => (one.kind === 'found' ? one.hits : []));
  expect(found.map(({ hits, more }) => [hits.length, more])).toEqual([
    [hitsAtMost - 1, false],
    [1, true],
  ]);
});

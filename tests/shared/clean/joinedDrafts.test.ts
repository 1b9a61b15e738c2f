import { expect, test } from 'vitest';
import { DraftBuilder } from '../../../shared/clean/draftBuilder';
import { joinedDrafts } from '../../../shared/clean/joinedDrafts';

function draftOf(words: readonly string[], title: string) {
  const builder = new DraftBuilder();
  const comment = { author: null, time: null, replyTo: 0 };
  words.forEach((word, at) => builder.add(word, at === 1 ? { comment } : {}));
  return builder.draft({ title: { value: title, from: `From ${title}.` } });
}

test('Pieces and replies of the second draft move behind the first; the first claim is believed', () => {
  const joined = joinedDrafts(draftOf(['a'], 'One'), draftOf(['b', 'c'], 'Two'));
  expect(joined.text).toBe('a\n\nb\n\nc\n');
  expect(joined.pieces.map(({ start, end }) => joined.text.slice(start, end))).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(joined.pieces.map(({ comment }) => comment?.replyTo)).toEqual([undefined, undefined, 1]);
  expect(joined.claims.title?.value).toBe('One');
});

test('A draft without pieces adds its claims and no lines', () => {
  const joined = joinedDrafts(draftOf([], 'One'), draftOf(['b'], 'Two'));
  expect(joined).toMatchObject({ text: 'b\n', claims: { title: { value: 'One' } } });
});

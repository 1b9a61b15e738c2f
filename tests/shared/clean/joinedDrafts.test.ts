import { expect, test } from 'vitest';
import type { Draft } from '../../../shared/clean/draft';
import { DraftBuilder } from '../../../shared/clean/draftBuilder';
import { joinedDrafts } from '../../../shared/clean/joinedDrafts';

function draftOf(words: readonly string[], title: string) {
  const builder = new DraftBuilder();
  const comment = { author: null, time: null, replyTo: 0 };
  words.forEach((word, at) => builder.add(word, at === 1 ? { comment } : {}));
  return builder.draft({ title: { value: title, from: `From ${title}.` } });
}

test('Pieces and replies of the second draft move behind the first; the first claim is believed', () => {
  const joined = joinedDrafts([draftOf(['a'], 'One'), draftOf(['b', 'c'], 'Two')]);
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
  const joined = joinedDrafts([draftOf([], 'One'), draftOf(['b'], 'Two'), draftOf([], 'Three')]);
  expect(joined).toMatchObject({ text: 'b\n', claims: { title: { value: 'One' } } });
});

test('Each piece is looked at once, however many drafts are joined', () => {
  const { text, claims } = draftOf(['a'], 'One');
  let looks = 0;
  const piece = {
    get start() {
      looks += 1;
      return 0;
    },
    end: 1,
    kind: null,
    reason: null,
    joins: false,
    comment: null,
  };
  const drafts = Array.from({ length: 100 }, (): Draft => ({ text, claims, pieces: [piece] }));
  joinedDrafts(drafts.slice(0, 1));
  const forOne = looks;
  joinedDrafts(drafts);
  expect(looks - forOne).toBe(forOne * 100);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../shared/model/block';
import { commentsOf } from '../../../shared/model/comments';
import { unsoundReplies } from '../../../shared/model/replies';

function comments(...answers: (string | null)[]): Block[] {
  return answers.map((replyTo, at) => ({
    id: `b${String(at + 1)}`,
    kind: 'comment',
    zone: 'comment',
    start: at * 10,
    end: at * 10 + 9,
    included: true,
    reason: null,
    confidence: null,
    joins: false,
    comment: { author: null, time: null, replyTo },
    chosen: false,
  }));
}

test('Answers that lead to a comment that answers none are sound', () => {
  expect(unsoundReplies(comments(null, 'b1', 'b2', 'b1'))).toEqual(new Set());
});

test('An answer to no comment leads nowhere; what answers it is sound', () => {
  expect(unsoundReplies(comments('b9', 'b1', null))).toEqual(new Set(['b1']));
});

test('Of a circle, one link is too many', () => {
  expect(unsoundReplies(comments('b1')).size).toBe(1);
  expect(unsoundReplies(comments('b3', 'b1', 'b2', 'b1')).size).toBe(1);
});

test('Without the unsound ones, every answer leads to its first comment, whatever is given', () => {
  const id = fc.option(
    fc.integer({ min: 1, max: 9 }).map((at) => `b${String(at)}`),
    { nil: null },
  );
  fc.assert(
    fc.property(fc.array(id, { maxLength: 8 }), (answers) => {
      const blocks = comments(...answers);
      const unsound = unsoundReplies(blocks);
      const parents = new Map(
        commentsOf(blocks).map(({ first, replyTo }) => [
          first.id,
          unsound.has(first.id) ? null : replyTo,
        ]),
      );
      for (const start of parents.keys()) {
        let [one, steps] = [start as string | null, 0];
        for (; one !== null && steps <= blocks.length; steps += 1) {
          expect(parents.has(one)).toBe(true);
          one = parents.get(one) ?? null;
        }
        expect(steps).toBeLessThanOrEqual(blocks.length);
      }
    }),
  );
});

test('A hundred thousand answers in a row take one look each', () => {
  const answers = Array.from({ length: 100_000 }, (_, at) => (at === 0 ? null : `b${String(at)}`));
  expect(unsoundReplies(comments(...answers)).size).toBe(0);
});

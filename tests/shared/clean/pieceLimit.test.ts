import { expect, test } from 'vitest';
import { DraftBuilder } from '../../../shared/clean/draftBuilder';
import { pieceLimit, requireFewPieces, TooManyPieces } from '../../../shared/clean/pieceLimit';

test('So many pieces are not too many, one more is', () => {
  expect(() => requireFewPieces(pieceLimit)).not.toThrow();
  expect(() => requireFewPieces(pieceLimit + 1)).toThrow(TooManyPieces);
});

test('A draft is put together no further than its pieces can be shown', () => {
  const builder = new DraftBuilder();
  for (let at = 0; at < pieceLimit; at += 1) builder.add('a');
  expect(() => builder.add('a')).toThrow(TooManyPieces);
});

import { describe, expect, it } from 'vitest';
import { findAll } from '../../../shared/anchor/matchQuote';

describe('finding words in a reading', () => {
  it('takes quotation marks, dashes, spaces and case as alike', () => {
    const text = 'The mayor’s “offer”\u00a0— the MAYOR\'S "Offer" - stands.';
    expect(findAll(text, `mayor's "offer" - `)).toEqual([
      { start: 4, end: 22 },
      { start: 26, end: 44 },
    ]);
  });

  it('counts what stands apart, not what overlaps', () => {
    expect(findAll('aaaa', 'aa')).toHaveLength(2);
  });

  it('finds nothing for nothing but white space', () => {
    expect(findAll('a b', ' ')).toEqual([]);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  claimInWords,
  claimLimit,
  claimSchema,
  saysSomething,
  stances,
  typedClaim,
} from '../../../shared/model/claim';

const nothing = { person: '', organisation: '', concept: '', stance: null };

test('A claim is read as who says what, and how they stand to it', () => {
  const all = {
    person: 'Marco Rubio',
    organisation: 'State Department',
    concept: 'the offer is legal',
    stance: 'supports',
  } as const;
  expect(claimInWords(all)).toBe('Marco Rubio, State Department: the offer is legal (supports)');
  expect(claimInWords({ ...all, person: '' })).toBe(
    'State Department: the offer is legal (supports)',
  );
  expect(claimInWords({ ...all, concept: ' ' })).toBe('Marco Rubio, State Department (supports)');
  expect(claimInWords({ ...nothing, concept: ' Prisons\nare full ' })).toBe('Prisons are full');
});

test('A stance alone is no claim, and neither is white space', () => {
  expect(claimSchema.safeParse({ ...nothing, stance: 'opposes' }).success).toBe(false);
  expect(claimSchema.safeParse({ ...nothing, person: ' \n' }).success).toBe(false);
  expect(typedClaim({ ...nothing, person: ' \n', stance: 'reports' })).toBeNull();
});

test('Each part has a limit', () => {
  const filled = { ...nothing, concept: 'x'.repeat(claimLimit) };
  expect(claimSchema.safeParse(filled).success).toBe(true);
  expect(claimSchema.safeParse({ ...filled, person: `${filled.concept}x` }).success).toBe(false);
});

const words = fc.oneof(fc.string({ unit: 'binary', maxLength: claimLimit }), fc.constant(' '));
const claims = fc.record({
  person: words,
  organisation: words,
  concept: words,
  stance: fc.constantFrom(...stances, null),
});

test('What is typed is kept on one line each, in the shape of a claim, and typing it again changes nothing', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const typed = typedClaim(claim);
      expect(typed !== null).toBe(saysSomething(claim));
      if (typed === null) return;
      expect(claimSchema.parse(typed)).toEqual(typed);
      expect(typedClaim(typed)).toEqual(typed);
      expect(claimInWords(typed)).toMatch(/^\S(?:.*\S)?$/su);
      expect(claimInWords(typed)).not.toMatch(/[\n\r]/);
    }),
  );
});

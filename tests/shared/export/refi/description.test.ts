import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  comesApart,
  joinedDefinition,
  splitDefinition,
} from '../../../../shared/export/refi/description';

test('Definition, example and counter-example are one text, each example under its label', () => {
  const code = { definition: 'Names a harm.\n\nTo persons.', example: 'A.', counterExample: 'B.' };
  const text = 'Names a harm.\n\nTo persons.\n\nExample: A.\n\nCounter-example: B.';
  expect(joinedDefinition(code)).toBe(text);
  expect(splitDefinition(text)).toEqual(code);
});

test.each([
  ['', { definition: '', example: '', counterExample: '' }],
  ['Example: A.', { definition: '', example: 'A.', counterExample: '' }],
  ['Counter-example: B.', { definition: '', example: '', counterExample: 'B.' }],
  ['D.\n\nCounter-example: B.', { definition: 'D.', example: '', counterExample: 'B.' }],
])('%j has its parts', (text, parts) => {
  expect(splitDefinition(text)).toEqual(parts);
});

test('A definition that looks as if an example began in it is known not to come apart', () => {
  const plain = { definition: 'A.', example: 'B.', counterExample: '' };
  expect(comesApart(plain)).toBe(true);
  expect(comesApart({ ...plain, definition: 'Example: A.', example: '' })).toBe(false);
});

test('Whatever the text, its parts joined again are the text', () => {
  const piece = fc.constantFrom(
    'Example: ',
    'Counter-example: ',
    '\n\n',
    '\n',
    'a',
    ' ',
    'Example:',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      return joinedDefinition(splitDefinition(text)) === text;
    }),
    { numRuns: 5000 },
  );
});

import { expect, test } from 'vitest';
import { baseCodes } from '../../../shared/model/baseCodes';
import { codeCalled, isSameName } from '../../../shared/model/codeNames';

test('A code is known by its name, whatever the capitals, the space around it and how its accents are written', () => {
  const codes = baseCodes();
  expect(codeCalled(codes, ' legal ARGUMENT ')?.id).toBe('legal');
  expect(codeCalled(codes, 'legal')).toBeUndefined();
  expect(isSameName('Caf\u00e9', 'cafe\u0301')).toBe(true);
  expect(isSameName('Café', 'Cafe')).toBe(false);
});

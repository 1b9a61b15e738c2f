import { describe, expect, it } from 'vitest';
import { closestColour } from '../../../../renderer/features/codebook/colourDistance';
import { freeKeys, letterProblem } from '../../../../renderer/features/codebook/codeRules';
import type { Code } from '../../../../shared/model/code';

const code = (name: string, letter: string, colour: string, key: number | null): Code => ({
  id: name.toLowerCase(),
  name,
  letter,
  colour,
  key,
  definition: '',
  example: '',
  counterExample: '',
  parent: null,
  deleted: null,
});
const others = [code('Legal', 'L', 'L', 1), code('Fee', 'F', '#8a6d00', 5)];

describe('a new tag', () => {
  it('is offered only keys that are free', () => {
    expect(freeKeys(others)).toEqual([2, 3, 4, 6, 7, 8, 9]);
  });

  it('is told who has its letter', () => {
    expect(letterProblem('F', others)).toBe('“Fee” has this letter.');
    expect(letterProblem('', others)).toBe('One letter or digit.');
    expect(letterProblem('É', others)).toBeNull();
    const lower = [code('Night', 'n', 'L', 1)];
    expect(letterProblem('N', lower)).toBe('“Night” has this letter.');
  });

  it('is warned when some readers would take its colour for another', () => {
    expect(closestColour('#8a6e02', others)).toBe('Fee');
    expect(closestColour('#0a5fc0', others)).toBe('Legal');
    expect(closestColour('#f2e205', others)).toBeNull();
  });
});

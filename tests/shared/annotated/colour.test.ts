import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colourFrom } from '../../../shared/annotated/colour';
import { hexColour } from '../../../shared/model/baseInks';
import { baseHues } from '../../../shared/model/code';

test('Colours are read in long and short form and either case, and nothing else is one', () => {
  expect(['#12AB34', '#1aF', ' #ffffff '].map(colourFrom)).toEqual([
    '#12ab34',
    '#11aaff',
    '#ffffff',
  ]);
  expect(['', 'red', '#12345', '12ab34', '#12ab3g'].map(colourFrom)).toEqual(Array(5).fill(null));
});

test('Each base hue leaves as the ink of the light theme, and that ink comes back as the hue', () => {
  const tokens = readFileSync('renderer/ui/tokens.css', 'utf8');
  for (const hue of baseHues) {
    const [, ink] = new RegExp(`--${hue}-ink: (#[0-9a-f]{6});`).exec(tokens) ?? [];
    expect(hexColour(hue)).toBe(ink);
    expect(colourFrom(ink ?? '')).toBe(hue);
  }
});

import { expect, test } from 'vitest';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';
import { drones } from '../../../support/pages/held/englishDebates';
import { ps } from '../../../support/pages/held/written';

test.each([
  ['By Jo Smith, February 3, 2025', 'Jo Smith'],
  ['By Jo Smith and Ann Lee | 3 February 2025', 'Jo Smith and Ann Lee'],
  ['Por Juan Pérez, 3 de febrero de 2025', 'Juan Pérez'],
  ['By Jo Smith on February 3, 2025 at 8:02 am', 'Jo Smith'],
  ['By Jo Smith<br>Monday, February 3, 2025', 'Jo Smith'],
  ['Von Anna Maier am 3. Februar 2025', 'Anna Maier'],
])('The date at the end of a byline is none of its names: “%s”', (byline, author) => {
  const { claims } = htmlDraft(
    `<!doctype html><html><body><article><h1>Eyes</h1><p class="byline">${byline}</p>${ps(drones)}</article></body></html>`,
    'p.html',
  );
  expect(claims.author?.value).toBe(author);
  expect(claims.published).toEqual({ value: '2025-02-03', from: 'From the page’s byline.' });
});

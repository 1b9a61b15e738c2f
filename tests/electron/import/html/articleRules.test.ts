import { expect, test } from 'vitest';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';
import { drones } from '../../../support/pages/held/englishDebates';
import { ps } from '../../../support/pages/held/written';

function kindsOf(body: string) {
  const { text, pieces } = htmlDraft(`<!doctype html><html><body>${body}</body></html>`, 'p.html');
  return pieces.map(({ start, end, kind }) => [text.slice(start, end), kind] as const);
}

test('A line that is a link to a place in the page is text, and one that leads elsewhere is not', () => {
  const lines = kindsOf(
    `<article><h1>Eyes</h1>${ps(drones, 0, 3)}<p><a href="#two">On to the second part</a></p><p><a href="/other">The price of a roof</a></p>${ps(drones, 3)}</article>`,
  );
  expect(lines).toContainEqual(['On to the second part', null]);
  expect(lines).toContainEqual(['The price of a roof', 'readAlso']);
});

test('A headline that is shown twice is read once', () => {
  const lines = kindsOf(
    `<h1>The eye in the roof</h1><article>${ps(drones, 0, 1)}<p>The eye in the roof</p>${ps(drones, 1)}</article>`,
  );
  expect(
    lines.filter(([words]) => words === 'The eye in the roof').map(([, kind]) => kind),
  ).toEqual(['title', 'repeat']);
});

test('A line over the headline that stands in it is none of the title', () => {
  const page = `<!doctype html><html><body><h1><span class="x-kicker">Police</span><span>An eye in the roof</span></h1>${ps(drones)}</body></html>`;
  expect(htmlDraft(page, 'p.html').claims.title?.value).toBe('An eye in the roof');
});

test('An author who is only told to cards in messages is the author', () => {
  const page = `<!doctype html><html><head><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee"></head><body><h1>Eyes</h1>${ps(drones)}</body></html>`;
  expect(htmlDraft(page, 'p.html').claims.author?.value).toBe('Ann Lee');
});

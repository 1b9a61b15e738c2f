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

test('The title that a reader gave a comment stays with it, and so does what stands in a form', () => {
  const page = `<!doctype html><html><body><h1>Eyes</h1>${ps(drones)}<div id="comments"><div class="comment" id="comment-1"><h3>A word on bread</h3><b class="fn">Ann</b> <time>3 May 2024</time><form><div class="md"><p>${'Nobody asked the bakers. '.repeat(12)}</p></div></form></div></div></body></html>`;
  const { text, pieces } = htmlDraft(page, 'p.html');
  const said = pieces.filter(({ kind }) => kind === 'comment');
  expect(said.map(({ start, end }) => text.slice(start, end).slice(0, 23))).toEqual([
    'A word on bread',
    'Nobody asked the bakers',
  ]);
});

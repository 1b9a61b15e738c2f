import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html } from '../../../../electron/import/html';
import { noWishes } from '../../../../electron/import/importer';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';
import { pastedHtml } from '../../../../electron/import/pastedHtml';
import { Failure } from '../../../../shared/ipc/failure';
import { processorTime } from '../../../support/processorTime';

const words = 'The council wants cameras in every tram, and the drivers would rather have company.';

/** Markup meant to run something; what it shows is in the second place. */
const vectors: readonly (readonly [string, string])[] = [
  ['<script>alert(1)</script>', ''],
  ['<SCRIPT SRC=http://x.example/x.js></SCRIPT>', ''],
  ['<img src=x onerror=alert(1)>', ''],
  ['<svg/onload=alert(1)>', ''],
  ['<svg><script>alert(1)</script></svg>', ''],
  ['<a href="javascript:alert(1)">a link</a>', 'a link'],
  ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', ''],
  ['<p onclick="alert(1)">a click</p>', 'a click'],
  ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', ''],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', ''],
  ['<template><img src=x onerror=alert(1)></template>', ''],
  ['<textarea></textarea><img src=x onerror=alert(1)>', ''],
  ['<style><!--</style><img src=x onerror=alert(1)>--></style>', ''],
  ['<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', ''],
  ['<object data="data:text/html,<script>alert(1)</script>"></object>', ''],
  ['<div style="background:url(javascript:alert(1))">a box</div>', 'a box'],
  ['<scr<script>ipt>alert(1)</scr</script>ipt>', ''],
  ['<<script>alert(1);//<</script>', ''],
  ['<input autofocus onfocus=alert(1)>', ''],
  ['<details open ontoggle=alert(1)>more</details>', 'more'],
  ['<p data-pm-slice="1 1 []">a slice</p>', 'a slice'],
  ['<xmp><img src=x onerror=alert(1)></xmp>', ''],
];

test('No markup of a hostile page stays in its text, and what it shows does', () => {
  for (const [markup, shown] of vectors) {
    const page = `<!doctype html><html><body><h1>Trams</h1><p>${words}</p><div>${markup}</div></body></html>`;
    for (const draft of [htmlDraft(page, 'page.html'), pastedHtml(page)]) {
      const isXmp = markup.startsWith('<xmp>');
      if (!isXmp)
        expect([markup, draft.text]).toEqual([markup, expect.not.stringMatching(/<[a-z/!]/i)]);
      expect(draft.text).toContain(words);
      expect(draft.text).toContain(shown);
      expect(JSON.stringify(draft.claims)).not.toContain('alert');
    }
  }
});

const page = (body: string) =>
  `<!doctype html><html><head><title>T</title></head><body><p>${words}</p>${body}</body></html>`;
const many = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('');

/** Pages made to take long, and whether they are read or refused. */
const slow: Record<string, { markup: () => string; refused?: true }> = {
  'nested 40,000 deep': {
    markup: () => page(`${'<div>'.repeat(40_000)}deep${'</div>'.repeat(40_000)}`),
  },
  'nested comments': {
    markup: () =>
      page(
        many(
          20_000,
          (at) => `<div class="comment" id="comment-${at}"><b>A</b> 3 May 2024 <p>word</p>`,
        ),
      ),
  },
  'nested sections': {
    markup: () =>
      page(
        `${many(500, () => '<div class="comments"><h3>Comments</h3><ul><li><b>Al</b> 3 May 2024<p>x y z</p></li>')}${many(20_000, () => '<i>x</i> ')}`,
      ),
  },
  '200,000 attributes': {
    markup: () => page(`<p ${many(200_000, (at) => `data-a${at}="1" `)}>x</p>`),
  },
  'an attribute of 5 MB': { markup: () => page(`<p class="${'x '.repeat(2_500_000)}">x</p>`) },
  'nothing closed': { markup: () => page(many(20_000, () => '<p><li><td><b><table>x')) },
  '10 MB of less-than': { markup: () => '<!doctype html>'.concat('<'.repeat(10_000_000)) },
  '10 MB of less-than and a letter': {
    markup: () => '<!doctype html>'.concat('<a'.repeat(5_000_000)),
    refused: true,
  },
  'a bomb of entities': { markup: () => page('&lt;&#x41;'.repeat(500_000)), refused: true },
  'a declared entity': {
    markup: () => `<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${page('&c;')}`,
  },
  'many remarks': { markup: () => page('<!--x-->'.repeat(500_000)) },
  'an open remark': { markup: () => page('<!-- '.repeat(300_000)) },
  'open quotation marks': { markup: () => page('<p class="x'.repeat(60_000)) },
  NULs: { markup: () => page('a\0b<\0p>'.repeat(50_000)) },
  'many siblings': { markup: () => page(many(60_000, (at) => `<p class="comment">${at}</p>`)) },
  'deep structured data': {
    markup: () => page(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`),
  },
  'white space': { markup: () => page(`<p>a${' \n'.repeat(3_000_000)}b</p>`) },
  'line ends': { markup: () => page('<br>'.repeat(80_000)) },
  'headings of comments': { markup: () => page(many(20_000, () => '<h2>Comments</h2><p>x</p>')) },
};

test.each(Object.entries(slow))(
  'A page with %s is read or refused in time',
  (name, { markup, refused }) => {
    const source = markup();
    const time = processorTime();
    let outcome = 'read';
    try {
      const draft = htmlDraft(source, 'page.html');
      expect(draft.pieces.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect((error as Failure).message).toContain('“page.html” was not imported');
      outcome = 'refused';
    }
    const took = time();
    if (refused) expect([name, outcome]).toEqual([name, 'refused']);
    expect(took).toBeLessThan(5000);
  },
  30_000,
);

test('A page of 40,000 tags and entities is read whole; with one more it is refused, and the sentence says what to do', () => {
  const of = (parts: number) =>
    `<!doctype html>${many((parts - 1) / 3, (at) => `<b>w${at}</b>&amp;`)}`;
  expect(htmlDraft(of(40_000), 'page.html').text).toContain('w13332&');
  expect(() => htmlDraft(`${of(40_000)}<br>`, 'page.html')).toThrow(
    new Failure(
      'refused',
      '“page.html” was not imported: the page has more than 40,000 tags and entities, which is more than can be read at once. Nothing of it was imported, and nothing was changed. Open the page in a browser, copy the part you need, then paste it.',
    ),
  );
});

test('Any markup gives a draft or a Failure, and its pieces hold all its text', async () => {
  const parts = [
    '<p>',
    '</p>',
    '<div class="comment">',
    '</div>',
    '<li>',
    '<table>',
    '<td>',
    '</table>',
    '<!--',
    '-->',
    '<br>',
    'x y',
    '&amp;',
    '&',
    '<',
    '"',
    '<a href=x',
    '>',
    '<h1>Title</h1>',
    '<script>',
    '</script>',
    '<time>3 May 2024</time>',
    '\u00A0',
    '<b>Ann</b>',
    '<ol class="commentlist">',
    '</ol>',
    '<blockquote>',
    '\0',
    '\uD800',
    '<title>',
  ];
  const markup = fc
    .array(fc.constantFrom(...parts), { maxLength: 60 })
    .map((some) => some.join(''));
  await fc.assert(
    fc.asyncProperty(markup, async (some) => {
      try {
        const { text, pieces } = await html.read(
          Buffer.from(`<html>${some}`),
          'any.html',
          noWishes,
        );
        let end = 0;
        for (const piece of pieces) {
          expect(text.slice(end, piece.start)).not.toMatch(/\S/);
          end = piece.end;
        }
        expect(text.slice(end)).not.toMatch(/\S/);
        expect(pieces.every(({ joins }, at) => !joins || pieces[at - 1]?.kind === 'comment')).toBe(
          true,
        );
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);

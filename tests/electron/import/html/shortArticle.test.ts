import { expect, test } from 'vitest';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';

const paragraphs = ['The bakery shuts at noon.', 'Nobody asked the bakers.'];
const said = (body: string) =>
  `<ol class="commentlist"><li class="comment" id="comment-1"><b class="fn">Ann</b> <time>3 May</time><p>They were asked.</p></li><li class="comment" id="comment-2">${body}<p>When was that?</p></li></ol>`;
const named = said('<b class="fn">Bo</b> <time>4 May</time>');

function draftOf(body: string) {
  return htmlDraft(`<!doctype html><html><body>${body}</body></html>`, 'p.html');
}

test.each(['article', 'main', 'div itemprop="articleBody"'])(
  'What a page says to be its article is one, however short: <%s>',
  (tag) => {
    const words = paragraphs.map((one) => `<p>${one}</p>`).join('');
    const { text, pieces } = draftOf(
      `<h1>Bread</h1><${tag}>${words}</${tag.split(' ')[0] ?? ''}>${named}`,
    );
    const kinds = new Map(pieces.map((one) => [text.slice(one.start, one.end), one.kind]));
    for (const paragraph of paragraphs)
      expect([paragraph, kinds.get(paragraph)]).toEqual([paragraph, null]);
  },
);

test.each([
  ['<b class="fn">Bo</b> <time>4 May</time>', 'names and times stand beside them'],
  ['<time>4 May</time>', '1 of them has no name that could be told'],
  ['', '1 of them has no name and 1 of them has no time that could be told'],
])('How many comments have no name is said: %s', (facts, sentence) => {
  expect(draftOf(`<main><h1>Bread</h1></main>${said(facts)}`).warnings).toEqual([
    `2 comments found; ${sentence}, and their buttons did not come along.`,
  ]);
});

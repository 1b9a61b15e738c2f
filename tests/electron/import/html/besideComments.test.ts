import { expect, test } from 'vitest';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';
import { drones } from '../../../support/pages/held/englishDebates';
import { ps } from '../../../support/pages/held/written';

const list =
  '<ol class="commentlist"><li class="comment" id="comment-1"><b class="fn">Ann</b> <i>Baker of the year</i> <time>3 May</time><div class="comment-body"><p>They were asked.</p></div></li></ol>';

function saidOf(body: string, words: string) {
  const { text, pieces } = htmlDraft(
    `<!doctype html><html><body><h1>Eyes</h1>${ps(drones)}${body}</body></html>`,
    'p.html',
  );
  const piece = pieces.find(({ start, end }) => text.slice(start, end) === words);
  return [piece?.kind, piece?.reason];
}

const heading = ['siteNotice', 'The heading over the comments.'];

test.each(['Comments', '3 Comments', '30 thoughts on “Eyes”'])(
  'The heading over the comments is none of the article: “%s”',
  (words) => {
    expect(saidOf(`<h2>${words}</h2>${list}`, words)).toEqual(heading);
    expect(saidOf(`<div id="comments"><h2>${words}</h2>${list}</div>`, words)).toEqual(heading);
  },
);

test('What stands beside a comment, or in a form for one, is called what it is', () => {
  const body = `<div id="comments">${list}<p>Be kind.</p><form id="commentform"><p>Leave a word</p></form></div>`;
  expect(saidOf(body, 'Baker of the year')).toEqual([
    'siteNotice',
    'Beside a comment, and none of its words.',
  ]);
  expect(saidOf(body, 'Be kind.')).toEqual([
    'siteNotice',
    'In the part for comments, and none of them.',
  ]);
  expect(saidOf(body, 'Leave a word')).toEqual(['commentForm', 'In the page’s form for comments.']);
});

test('The last sentence of an article is no heading over the comments', () => {
  const sentence = 'Replies never came.';
  expect(saidOf(`<p>${sentence}</p>${list}`, sentence)).toEqual([null, null]);
});

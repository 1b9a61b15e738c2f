import { expect, test } from 'vitest';
import { htmlDraft } from '../../../../electron/import/html/htmlDraft';
import { commentsIn } from '../../../support/pages/compare';
import { drones } from '../../../support/pages/held/englishDebates';
import { ps } from '../../../support/pages/held/written';

const bread = 'Nobody asked the bakers, who work at night when no drone can see a roof.';

function commentsOf(body: string) {
  return commentsIn(htmlDraft(`<!doctype html><html><body>${body}</body></html>`, 'p.html'));
}

const article = `<h1>Eyes</h1>${ps(drones)}`;
const facts = '<b class="fn">Ann</b> <time>3 May 2024</time>';

test('The title that a reader gave a comment stays with it, where the page marks the words', () => {
  const [comment] = commentsOf(
    `${article}<div id="comments"><div class="comment" id="comment-1"><h3>A word on bread</h3>${facts}<div class="comment-body"><p>${bread}</p></div></div></div>`,
  );
  expect(comment).toEqual({
    author: 'Ann',
    time: '3 May 2024',
    words: ['A word on bread', bread],
  });
});

test('A title that a program makes of the first words of a comment is said once', () => {
  const [comment] = commentsOf(
    `${article}<div id="comments"><div class="comment" id="comment-1"><h3>Nobody asked the bakers...</h3>${facts}<div class="comment-body"><p>${bread}</p></div></div></div>`,
  );
  expect(comment?.words).toEqual([bread]);
});

test('A comment that stands in a form is no button', () => {
  const long = `${bread} `.repeat(4).trim();
  const [comment] = commentsOf(
    `${article}<div id="comments"><div class="comment" id="comment-1">${facts}<form><div class="md"><p>${long}</p></div></form></div></div>`,
  );
  expect(comment?.words).toEqual([long]);
});

test('Columns called comments that lead to other pages are no comments', () => {
  const column = (name: string, at: number) =>
    `<div class="comment ${name}"><b>Ann Lee</b> <time>3 May 2024</time><p><a href="/${at}">${bread}</a></p></div>`;
  const page = (name: string) =>
    `${article}<div class="opinions">${column(name, 1)}${column(name, 2)}</div>`;
  expect(commentsOf(page('plain'))).toHaveLength(2);
  expect(commentsOf(page('x-teaser'))).toEqual([]);
});

test('What leads to other pages in the part for comments is no comment, though it has a name and a time', () => {
  const box = (name: string) =>
    `<div class="${name}"><b>Ann Lee</b> <time>3 May 2024</time><p>${bread}</p></div>`;
  const page = (name: string) =>
    `${article}<section id="comments">${box(name)}${box(name)}</section>`;
  expect(commentsOf(page('plain'))).toHaveLength(2);
  expect(commentsOf(page('promo'))).toEqual([]);
});

test('A comment in a widget is one when the article stands in it too, and else belongs to other pages', () => {
  const comment = `<div class="comment" id="comment-1">${facts}<p>${bread}</p></div>`;
  const said = [{ author: 'Ann', time: '3 May 2024', words: [bread] }];
  expect(commentsOf(`<div class="widget">${article}${comment}</div>`)).toEqual(said);
  expect(commentsOf(`${article}<div class="widget">${comment}</div>`)).toEqual([]);
});

test('A name that is only told to those who do not see the page is the author, and no word of the comment where it is shown', () => {
  const comments = commentsOf(
    `${article}<div id="comments"><div class="comment" id="comment-1" aria-label="Comment by Ann Lee"><p><time>3 May 2024</time></p><p><span>Ann Lee</span> ${bread}</p></div></div>`,
  );
  expect(comments).toEqual([{ author: 'Ann Lee', time: '3 May 2024', words: [bread] }]);
});

import { expect, test } from 'vitest';
import { blogs } from '../../../support/pages/blogs';
import { measured } from '../../../support/pages/compare';
import { newspapers } from '../../../support/pages/newspapers';
import { threads } from '../../../support/pages/threads';

const pages = [...blogs, ...newspapers, ...threads];
const results = pages.map((page) => ({ page, ...measured(page) }));

test('The words of every article are found, and hardly any others', () => {
  const overlaps = results.map(({ overlap }) => overlap);
  const mean = overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length;
  const low = results.filter(({ overlap }) => overlap < 0.9).map(({ page }) => page.name);
  expect(pages.length).toBeGreaterThanOrEqual(24);
  expect(low).toEqual([]);
  expect(mean).toBeGreaterThanOrEqual(0.97);
});

test('Title and author are right on nine pages of ten', () => {
  const wrong = results.filter(({ title, author }) => !title || !author);
  expect(wrong.map(({ page }) => page.name).slice(Math.floor(pages.length / 10))).toEqual([]);
});

test.each(results)(
  'The comments of the page “$page.name” are found, and no others',
  ({ page, comments }) => {
    expect(comments).toEqual(page.comments);
  },
);

test('A comment with links and emphasis in it stays one block', () => {
  const said = '<p>I <em>agree</em> with <a href="#">the union</a>, mostly.</p>';
  const page = `<h1>T</h1><ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">Ann</cite>${said}</li></ol>`;
  const { comments } = measured({ ...pages[0]!, markup: page });
  expect(comments).toEqual([
    { author: 'Ann', time: null, words: ['I agree with the union, mostly.'] },
  ]);
});

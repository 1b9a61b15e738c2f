import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { html } from '../../../../electron/import/html';
import { noWishes } from '../../../../electron/import/importer';
import { commentsIn, measured } from '../../../support/pages/compare';
import { blogSystems } from '../../../support/pages/held/blogSystems';
import { forums } from '../../../support/pages/held/forums';
import { lastPages } from '../../../support/pages/held/lastPages';
import { laterPages } from '../../../support/pages/held/laterPages';
import { managedSites } from '../../../support/pages/held/managedSites';
import { newsSites } from '../../../support/pages/held/newsSites';
import { oddPages, otherBytes } from '../../../support/pages/held/oddPages';
import type { MadePage } from '../../../support/pages/page';

const groups: readonly (readonly [string, readonly MadePage[]])[] = [
  [
    'blogs, news sites, forums and odd pages',
    [...blogSystems, ...newsSites, ...managedSites, ...forums, ...oddPages],
  ],
  ['pages written after those', laterPages],
  ['pages written last', lastPages],
];
const results = groups.map(([name, pages]) => ({
  name,
  made: pages.map((page) => ({ page, ...measured(page) })),
}));

test.each(results)(
  'The words of the articles on $name are found, and hardly any others',
  ({ made }) => {
    const mean = made.reduce((sum, { overlap }) => sum + overlap, 0) / made.length;
    const low = made.filter(({ overlap }) => overlap < 0.9).map(({ page }) => page.name);
    expect(low).toEqual([]);
    expect(mean).toBeGreaterThanOrEqual(0.97);
  },
);

test.each(results)('Title and author of $name are right on nine of ten', ({ made }) => {
  const wrong = made.filter(({ title, author }) => !title || !author);
  expect(wrong.map(({ page }) => page.name).slice(Math.floor(made.length / 10))).toEqual([]);
});

/** Pages of which a word too many or too few is read, and pages that do not say who wrote them. */
const inexact =
  'bootstrap template, comments in a drawer, components, crawler view, dutch daily, french daily, french forum, instant view, mailing list, portuguese portal, print view, table page of 1999, typed page, utility classes';
const unsigned = 'forum messages, mailing list';

test('All other pages are read word for word, with their title and author', () => {
  const all = results.flatMap(({ made }) => made);
  const named = (some: typeof all) =>
    some
      .map(({ page }) => page.name)
      .sort()
      .join(', ');
  expect(named(all.filter(({ overlap }) => overlap < 0.9995))).toBe(inexact);
  expect(named(all.filter(({ title, author }) => !title || !author))).toBe(unsigned);
});

test.each(results.flatMap(({ made }) => made))(
  'The comments of “$page.name” are found, with who wrote them, when, and in answer to whom',
  ({ page, comments }) => {
    expect(comments).toEqual(page.comments);
  },
);

test.each(otherBytes)(
  'The page “$0.name” is read in the encoding that it states',
  async (page, encoding) => {
    const bytes = iconv.encode(page.markup, encoding);
    const draft = await html.read(bytes, 'page.html', noWishes);
    expect(draft.encoding.toLowerCase()).toBe(encoding);
    expect(draft.claims.title?.value).toBe(page.debate.title);
    expect(commentsIn(draft)).toEqual(page.comments);
    for (const paragraph of page.debate.paragraphs) expect(draft.text).toContain(paragraph);
  },
);

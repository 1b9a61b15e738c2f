import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Files of the repository that a page leads to; headings in them are not looked for. */
function linksOf(page: string): string[] {
  const links = readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g);
  return [...links].flatMap(([, to = '']) =>
    /^[a-z]+:/.test(to) ? [] : [join(dirname(page), to)],
  );
}

describe('the pages', () => {
  test.each(pages)('%s has a heading and words below it', (page) => {
    expect(readFileSync(page, 'utf8')).toMatch(/^# \S.*\n\s*\S/);
  });

  test.each(pages)('%s leads to nothing that is not there', (page) => {
    expect(linksOf(page).filter((file) => !existsSync(file))).toEqual([]);
  });
});

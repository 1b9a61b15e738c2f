import { importerFor } from './index';
import { plainText } from './plainText';
import type { Source } from './source';

const name = 'Pasted text';
const pageName = 'Pasted text.html';

/**
 * Returns the source that a paste is: the page that was copied from, when it came with the text and
 * there is an importer that reads pages.
 */
export function pastedSource({ text, html }: { text: string; html: string | null }): Source {
  const isPage = html !== null && /\S/.test(html) && readsPages(html);
  const bytes = new TextEncoder().encode(isPage ? html : text);
  return { name: isPage ? pageName : name, title: name, encoding: 'utf-8', read: () => bytes };
}

function readsPages(html: string): boolean {
  const head = new TextEncoder().encode(html.slice(0, 1000));
  return importerFor(head, pageName).id !== plainText.id;
}

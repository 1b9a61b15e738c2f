import { isPage } from './html/isPage';
import type { Source } from './source';

const name = 'Pasted text';

/** What the page is called that came with a paste. */
const pastedPage = 'Pasted text.html';

/** Returns the source that a paste is: the page that was copied from, when it came with the text. */
export function pastedSource({ text, html }: { text: string; html: string | null }): Source {
  const page = html !== null && startsLikePage(html) ? html : null;
  const bytes = new TextEncoder().encode(page ?? text);
  return {
    name: page === null ? name : pastedPage,
    title: name,
    encoding: 'utf-8',
    isPasted: true,
    read: () => bytes,
  };
}

function startsLikePage(html: string): boolean {
  return isPage(new TextEncoder().encode(html.slice(0, 1000)), pastedPage);
}

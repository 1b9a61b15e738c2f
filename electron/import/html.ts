import type { Failure } from '../../shared/ipc/failure';
import { formats } from './formats';
import { decodePage } from './html/decodePage';
import { htmlDraft } from './html/htmlDraft';
import { isPage } from './html/isPage';
import type { Importer, ImportResult, ImportWishes } from './importer';
import { notText } from './notText';
import { pastedHtml } from './pastedHtml';
import { refused } from './refused';

/** A page of the web, saved from a browser, with the comments of its readers. */
export const html: Importer = {
  ...formats.html,
  sniff: isPage,
  read: (bytes, name, wishes) => Promise.resolve().then(() => read(bytes, name, wishes)),
};

function read(bytes: Uint8Array, name: string, { encoding, isPasted }: ImportWishes): ImportResult {
  const page = decodePage(bytes, encoding);
  if (!page) throw notText(name, 'a binary file');
  const { warnings, ...draft } = isPasted ? pastedHtml(page.text) : htmlDraft(page.text, name);
  if (draft.pieces.length === 0) throw withoutText(name);
  return { ...draft, encoding: page.encoding, warnings: [...page.warnings, ...warnings] };
}

function withoutText(name: string): Failure {
  const because = 'the page shows no text by itself; a script has to fetch it';
  return refused(name, because, 'Open the page in a browser, copy its text, then paste it.');
}

import type { Draft } from '../../shared/clean/draft';
import { joinedDrafts } from '../../shared/clean/joinedDrafts';
import { Failure } from '../../shared/ipc/failure';
import { counted } from '../../shared/text/counted';
import { binaryKind } from './binaryKind';
import { claimed } from './claimed';
import { formats } from './formats';
import { htmlDraft } from './html/htmlDraft';
import { type DecodedPage, decodePage } from './html/decodePage';
import type { Importer, ImportResult, ImportWishes } from './importer';
import { decodeWords, PostalMime } from './mail/postalMime';
import {
  type ArchivePart,
  headerValue,
  mostParts,
  parameter,
  partOf,
  partsBetween,
} from './mhtml/parts';
import { refused, requireWords } from './refused';

/** A page that a browser saved in one file (RFC 2557). Nothing that it names is ever fetched. */
export const mhtml: Importer = {
  ...formats.mhtml,
  sniff: (head, name) => /\.mht(?:ml)?$/i.test(name) && binaryKind(head) === null,
  read,
};

/** Pages in a page, more of which are counted only. */
const mostFrames = 20;

async function read(bytes: Uint8Array, name: string, wishes: ImportWishes): Promise<ImportResult> {
  const whole = partOf(bytes);
  const parts = partsIn(whole);
  if (parts.length > mostParts)
    throw refused(name, `it has more than ${mostParts.toLocaleString('en')} parts`, again);
  const pages = parts.filter(isPage);
  const root = rootOf(whole, pages);
  if (!root) throw refused(name, 'there is no page in this web archive', again);
  const page = await decoded(root, wishes);
  if (!page) throw refused(name, 'its page cannot be read', again);
  const frames = pages.filter((part) => part !== root);
  const inside = await framesIn(frames.slice(0, mostFrames), name, wishes);
  const { warnings, ...own } = htmlDraft(page.text, name);
  const draft = joinedDrafts([own, ...inside]);
  requireWords(draft.text, name);
  return {
    ...draft,
    claims: { ...draft.claims, ...claimsOf(whole, root) },
    encoding: page.encoding,
    warnings: [...page.warnings, ...warnings, ...warningsFor(frames.length, inside.length)],
  };
}

const again = 'Save the page once more, as a web page or as a text, and import that.';

function partsIn(whole: ArchivePart): ArchivePart[] {
  const boundary = parameter(headerValue(whole.header, 'content-type'), 'boundary');
  return boundary === '' ? [whole] : partsBetween(whole.body, boundary);
}

function isPage({ header }: ArchivePart): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headerValue(header, 'content-type'));
}

/** The part that the archive starts with, or its first page. */
function rootOf(whole: ArchivePart, pages: readonly ArchivePart[]): ArchivePart | undefined {
  const start = parameter(headerValue(whole.header, 'content-type'), 'start');
  const named = pages.find(({ header }) => headerValue(header, 'content-id') === start);
  return start !== '' && named ? named : pages[0];
}

/**
 * Null when it is no text. The parser gives its bytes as those of an attachment, since a page may
 * state its encoding itself.
 */
async function decoded(
  { header, body }: ArchivePart,
  wishes: ImportWishes,
): Promise<DecodedPage | null> {
  const transfer = headerValue(header, 'content-transfer-encoding');
  const opened = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n`;
  const mail = await PostalMime.parse(Buffer.concat([Buffer.from(opened), body]));
  const content = mail.attachments[0]?.content;
  if (content === undefined || typeof content === 'string') return null;
  const stated = parameter(headerValue(header, 'content-type'), 'charset');
  const wish = wishes.encoding ?? (/^utf-?(?:8|16)/i.test(stated) ? '' : stated);
  return decodePage(new Uint8Array(content), wish === '' ? null : wish);
}

/** A frame without words is a counter or an advertisement: there is nothing to keep of it. */
async function framesIn(
  frames: readonly ArchivePart[],
  name: string,
  wishes: ImportWishes,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const frame of frames) {
    const page = await decoded(frame, wishes);
    const draft = page && draftOf(page, name);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf({ text }: DecodedPage, name: string): Draft | null {
  try {
    const { warnings: _, ...draft } = htmlDraft(text, name);
    return draft.pieces.length === 0 ? null : { ...draft, claims: {} };
  } catch (error) {
    // What is too much to read is counted with the frames that are left out.
    if (error instanceof Failure) return null;
    throw error;
  }
}

function claimsOf(whole: ArchivePart, root: ArchivePart): Draft['claims'] {
  const from = (header: string) => `From the web archive’s “${header}” line.`;
  const saved = headerValue(whole.header, 'snapshot-content-location');
  const [address, header] =
    saved === ''
      ? [headerValue(root.header, 'content-location'), 'Content-Location']
      : [saved, 'Snapshot-Content-Location'];
  const title = decodeWords(headerValue(whole.header, 'subject'));
  return {
    ...claimed({ title }, from('Subject')),
    ...(/^https?:\/\//i.test(address) ? claimed({ address }, from(header)) : {}),
  };
}

/** The page itself counts the pictures that it shows. */
function warningsFor(frames: number, kept: number): string[] {
  const warnings: string[] = [];
  if (kept > 0) {
    const stand = kept === 1 ? 'stands' : 'stand';
    warnings.push(`${counted(kept, 'page')} inside the page ${stand} at the end of the text.`);
  }
  if (frames > mostFrames) {
    warnings.push(`${counted(frames - mostFrames, 'page')} inside the page were left out.`);
  }
  return warnings;
}

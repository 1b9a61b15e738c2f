import type { Address, Attachment, Email } from 'postal-mime';
import type { Claims, Draft } from '../../shared/clean/draft';
import { DraftBuilder } from '../../shared/clean/draftBuilder';
import { joinedDrafts } from '../../shared/clean/joinedDrafts';
import { zoneOf } from '../../shared/clean/kinds';
import type { BlockKind } from '../../shared/model/block';
import { counted } from '../../shared/text/counted';
import { countWords } from '../../shared/text/canonical';
import { binaryKind } from './binaryKind';
import { claimed } from './claimed';
import { decode } from './decode';
import { formats } from './formats';
import { htmlDraft } from './html/htmlDraft';
import type { Importer, ImportResult, ImportWishes } from './importer';
import { attachmentWarnings } from './mail/attachments';
import { mailDay } from './mail/mailDay';
import { mailTextDraft } from './mail/mailText';
import { parseMail, statedCharset } from './mail/parseMail';
import { refused } from './refused';

/** A mail as mail programs save it (RFC 5322). */
export const eml: Importer = {
  ...formats.eml,
  sniff: (head, name) => /\.eml$/i.test(name) && binaryKind(head) === null,
  read,
};

/** Mails within mails; a deeper one is named as an attachment. */
const mailsInMails = 3;

async function read(bytes: Uint8Array, name: string, wishes: ImportWishes): Promise<ImportResult> {
  const { draft, warnings } = await readMail(bytes, name, wishes, 0);
  if (draft.pieces.every(({ kind }) => isHead(kind))) {
    throw refused(name, 'this mail holds no text', 'Choose a mail that holds one.');
  }
  return { ...draft, encoding: statedCharset(bytes) ?? 'utf-8', warnings: [...new Set(warnings)] };
}

async function readMail(
  bytes: Uint8Array,
  name: string,
  wishes: ImportWishes,
  depth: number,
): Promise<Body> {
  const mail = await parseMail(bytes, name, wishes.encoding);
  const isRead = (one: Attachment) => depth < mailsInMails && isForwarded(one);
  const others = mail.attachments.filter((one) => !isRead(one));
  const body = bodyOf(mail, name) ?? asItStands(mail, bytes, wishes);
  const drafts = [headOf(mail, depth), body.draft];
  const warnings = [...body.warnings, ...warningsFor(mail, others)];
  for (const { content } of mail.attachments.filter(isRead)) {
    const forwarded = await readMail(bytesOf(content), name, wishes, depth + 1);
    drafts.push({ ...forwarded.draft, claims: {} });
    warnings.push(...forwarded.warnings);
  }
  return { draft: joinedDrafts(drafts), warnings };
}

/** A mail that stands in the text of another one; the parser leaves it to us. */
function isForwarded({ rfc822DepthExceeded }: Attachment): boolean {
  return rfc822DepthExceeded === true;
}

function bytesOf(content: Attachment['content']): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

function isHead(kind: BlockKind | null): boolean {
  return kind !== null && zoneOf(kind) === 'headline';
}

/** The subject, the sender and the date stand above the text, as a mail program shows them. */
function headOf(mail: Email, depth: number): Draft {
  const builder = new DraftBuilder();
  const [author, date] = [nameOf(mail.from ?? mail.sender), headerOf(mail, 'date')];
  const from = (header: string) => `From the mail’s “${header}” line.`;
  builder.add(mail.subject ?? '', {
    kind: depth === 0 ? 'title' : 'heading',
    reason: from('Subject'),
  });
  builder.add(author, { kind: 'byline', reason: from('From') });
  builder.add(date, { kind: 'dateline', reason: from('Date') });
  const claims: Claims = {
    ...claimed({ title: mail.subject ?? null }, from('Subject')),
    ...claimed({ author }, from('From')),
    ...claimed({ published: mailDay(date) }, from('Date')),
  };
  return builder.draft(claims);
}

interface Body {
  readonly draft: Draft;
  readonly warnings: readonly string[];
}

/** Null when the mail has no text. A plain text is a stub when the page has more than twice its words. */
function bodyOf({ text = '', html = '' }: Email, name: string): Body | null {
  const plainWords = countWords(text);
  const pageWords = countWords(html.replace(/<[^<>]*>/g, ' '));
  if (plainWords === 0) return pageWords === 0 ? null : pageBody(html, name, []);
  if (pageWords === 0) return { draft: mailTextDraft(text), warnings: [] };
  const twice = 'The mail has its text as plain text and as a page';
  if (pageWords > plainWords * 2) {
    return pageBody(html, name, [`${twice}, which is much longer; the page was imported.`]);
  }
  return { draft: mailTextDraft(text), warnings: [`${twice}; the plain text was imported.`] };
}

function pageBody(html: string, name: string, before: readonly string[]): Body {
  const { warnings, ...draft } = htmlDraft(html, name);
  return { draft, warnings: [...before, ...warnings] };
}

/** Where parts are announced and not found, words may stand between them all the same. */
function asItStands({ attachments }: Email, bytes: Uint8Array, { encoding }: ImportWishes): Body {
  const text = attachments.length > 0 ? '' : (decode(bytes, encoding)?.text ?? '');
  const head = /^[^]*?\n\r?\n/.exec(text)?.[0] ?? text;
  const draft = mailTextDraft(text.slice(head.length));
  if (draft.pieces.length === 0) return { draft, warnings: [] };
  const warning =
    'The parts of the mail cannot be told apart; what is below its header was read as it stands.';
  return { draft, warnings: [warning] };
}

function warningsFor(
  { to = [], cc = [], ...mail }: Email,
  attachments: readonly Attachment[],
): string[] {
  const warnings = attachmentWarnings(attachments);
  const receivers = to.length + cc.length;
  if (receivers > 0) {
    warnings.push(`Who received it is not in the text (${counted(receivers, 'name')}).`);
  }
  if (`${mail.subject ?? ''}${mail.text ?? ''}${mail.html ?? ''}`.includes('\uFFFD')) {
    warnings.push('Some characters could not be read; the sign \uFFFD stands in their place.');
  }
  return warnings;
}

function headerOf(mail: Email, key: string): string {
  return mail.headers.find((header) => header.key === key)?.value ?? '';
}

function nameOf(sender: Address | undefined): string {
  const name = sender?.name.trim() ?? '';
  return name === '' ? (sender?.address ?? '') : name;
}

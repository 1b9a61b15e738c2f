import type { Attachment } from 'postal-mime';
import { counted } from '../../../shared/text/counted';
import { shown } from '../refused';

/** Names that a warning lists; the others are counted. */
const mostNames = 10;

/** Returns a sentence that names what is attached to a mail and is not imported. */
export function attachmentWarnings(attachments: readonly Attachment[]): string[] {
  if (attachments.length === 0) return [];
  const names = attachments.slice(0, mostNames).map(nameOf).join(', ');
  const more = attachments.length - mostNames;
  const rest = more > 0 ? ` and ${String(more)} more` : '';
  const verb = attachments.length === 1 ? 'is' : 'are';
  return [
    `${counted(attachments.length, 'attachment')} ${verb} not imported: ${names}${rest}. Save what you want to read as a file, and import that.`,
  ];
}

function nameOf({ filename, mimeType, rfc822DepthExceeded }: Attachment): string {
  if (filename !== null && filename.trim() !== '') return shown(filename);
  return rfc822DepthExceeded === true
    ? 'a mail within mails'
    : `one without a name (${shown(mimeType)})`;
}

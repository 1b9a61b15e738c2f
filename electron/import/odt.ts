import { countWords } from '../../shared/text/canonical';
import { containerKind } from './containerKind';
import { formats } from './formats';
import type { Importer, ImportResult } from './importer';
import { leftOutWarnings } from './leftOut';
import { commentParagraphs, noteParagraphs } from './notes';
import { OdtBody } from './odtBody';
import { OdtStyles } from './odtStyles';
import { documentClaims, notATextDocument } from './officeDocument';
import { draftOf } from './paragraphs';
import { refused, requireWords } from './refused';
import { XmlReader } from './xmlReader';
import { openZip } from './zip';

/** Documents of LibreOffice and of programs that write its format (OpenDocument Text). */
export const odt: Importer = {
  ...formats.odt,
  sniff: (head, name) => containerKind(head, name) === 'odt',
  read,
};

async function read(bytes: Uint8Array, name: string): Promise<ImportResult> {
  const reader = new XmlReader(await openZip(bytes, name), name);
  await requireReadable(reader);
  const styles = new OdtStyles();
  const pageWords = await readStyles(reader, styles);
  const body = new OdtBody(styles);
  const { encoding, warnings } = await reader.walk('content.xml', body);
  if (!body.isText) throw notATextDocument(name);
  const claims = await documentClaims(reader, 'meta.xml', styles.language);
  const notes = body.notes.flatMap(({ kind, paragraphs }, at) =>
    noteParagraphs(kind, at + 1, paragraphs),
  );
  const comments = body.comments.flatMap(commentParagraphs);
  const draft = draftOf([...body.paragraphs, ...notes, ...comments], claims);
  requireWords(draft.text, name);
  const { pictures, objects, deletedWords } = body;
  const leftOut = leftOutWarnings({ pictures, objects, deletedWords, pageWords });
  return { ...draft, encoding, warnings: [...warnings, ...leftOut] };
}

/** A document with a password is not encrypted as an archive: its parts are. */
async function requireReadable(reader: XmlReader): Promise<void> {
  const manifest = 'META-INF/manifest.xml';
  if (!reader.archive.has(manifest)) return;
  await reader.walk(manifest, {
    open: ({ local }) => {
      if (local !== 'encryption-data') return;
      const todo =
        'Open it in the program that made it, save it without a password, then import that.';
      throw refused(reader.name, 'it is protected by a password', todo);
    },
    close: () => {},
    text: () => {},
  });
}

/** Returns the number of words at the head and the foot of pages, which stand among the styles. */
async function readStyles(reader: XmlReader, styles: OdtStyles): Promise<number> {
  if (!reader.archive.has('styles.xml')) return 0;
  let inPage = 0;
  const words: string[] = [];
  await reader.walk('styles.xml', {
    open: (element) => {
      if (isPageEdge(element.name)) inPage += 1;
      styles.open(element);
    },
    close: (element) => {
      if (isPageEdge(element.name)) inPage -= 1;
      if (inPage > 0) words.push(' ');
      styles.close(element);
    },
    text: (said) => {
      if (inPage > 0) words.push(said);
    },
  });
  return countWords(words.join(''));
}

function isPageEdge(name: string): boolean {
  return /^style:(?:header|footer)(?:-left|-first)?$/.test(name);
}

import MarkdownIt, { type Env } from 'markdown-it';
import { DraftBuilder } from '../../shared/clean/draftBuilder';
import { piecesOf } from '../../shared/clean/pieces';
import { canonicalText } from '../../shared/text/canonical';
import { binaryKind } from './binaryKind';
import { formats } from './formats';
import type { Importer, ImportResult, ImportWishes } from './importer';
import { keepFootnotes } from './markdown/footnote';
import { frontMatterOf } from './markdown/frontMatter';
import { leftWarnings } from './markdown/leftWarnings';
import { MarkdownBlocks } from './markdown/markdownBlocks';
import { readText } from './readText';

/** Markdown, by its name alone: a plain text with a number sign at the start of a line is none. */
export const markdown: Importer = {
  ...formats.markdown,
  sniff: (head, name) => /\.(?:md|markdown)$/i.test(name) && binaryKind(head) === null,
  read: (bytes, name, wishes) => Promise.resolve().then(() => read(bytes, name, wishes)),
};

/** Lists and quotations in each other. Deeper, the parser would leave words out. */
const deepest = 100;
/** In UTF-16 units: what is longer would take the parser many seconds. */
const longestText = 4_000_000;
const longestParagraph = 200_000;

// HTML in it stays text: no word is taken for markup, and nothing of it can run.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
parser.set({ maxNesting: deepest + 10 });
keepFootnotes(parser);

function read(bytes: Uint8Array, name: string, wishes: ImportWishes): ImportResult {
  const { text: raw, encoding, warnings } = readText(bytes, name, wishes);
  const text = canonicalText(raw);
  const { lines, claims, rest } = frontMatterOf(text);
  const plain = (because: string): ImportResult => {
    const said = `${because}; it was read as plain text, with its marks.`;
    return { text, pieces: piecesOf(text), claims, encoding, warnings: [...warnings, said] };
  };
  if (isTooLong(rest)) return plain('The text, or a paragraph of it, is very long');
  const env: Env = {};
  const tokens = parser.parse(rest, env);
  if (tokens.some(({ level }) => level >= deepest)) {
    return plain(`Its lists or quotations are nested more than ${deepest} deep`);
  }
  const builder = new DraftBuilder();
  builder.add(lines, { kind: 'siteNotice', reason: 'The file’s front matter.' });
  const blocks = new MarkdownBlocks(builder);
  for (const token of tokens) blocks.take(token);
  const unused = Object.values(env.references ?? {}).filter(
    ({ href }) => !blocks.left.used.has(href),
  );
  const reason = 'The title of a link that is nowhere in the file.';
  for (const { title } of unused) builder.add(title, { reason });
  if (builder.count === 0) return plain('It has marks and no words');
  const left = leftWarnings(blocks.left, unused.length);
  return { ...builder.draft(claims), encoding, warnings: [...warnings, ...left] };
}

function isTooLong(text: string): boolean {
  if (text.length > longestText) return true;
  return text.split(/\n[ \t]*\n/).some(({ length }) => length > longestParagraph);
}

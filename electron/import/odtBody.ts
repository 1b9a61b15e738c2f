import { countWords } from '../../shared/text/canonical';
import { Flow, type ParagraphFacts } from './flow';
import { type Note, type NoteKind, noteSign } from './notes';
import type { OdtStyles } from './odtStyles';
import type { Paragraph } from './paragraphs';
import type { XmlElement, XmlVisitor } from './xml';

interface OpenComment {
  readonly paragraphs: Paragraph[];
  author: string;
  time: string;
}

/** Elements whose words are none of the text: what the program remembers, and what pictures are called. */
const skipped = new Set([
  'svg:title',
  'svg:desc',
  'text:note-citation',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'text:user-index-source',
  'office:forms',
  'office:event-listeners',
  'office:binary-data',
  'office:change-info',
  'meta:date-string',
  'meta:creator-initials',
  'loext:sender-initials',
]);

/** Most spaces that one element may stand for: no text needs more, and a bomb would. */
const spacesLimit = 1000;

/** Walks the text of an open document (`content.xml`). Insertions are kept, deletions are counted. */
export class OdtBody implements XmlVisitor {
  readonly paragraphs: Paragraph[] = [];
  /** In the order of the text. */
  readonly notes: { readonly kind: NoteKind; readonly paragraphs: Paragraph[] }[] = [];
  readonly comments: Note[] = [];
  /** Whether the part is that of a text, and not of a table or slides. */
  isText = false;
  pictures = 0;
  objects = 0;
  deletedWords = 0;
  readonly #flow = new Flow(this.paragraphs);
  readonly #styles: OdtStyles;
  #depth = 0;
  /** Depth of the element that is skipped; 0 when none is. */
  #skipFrom = 0;
  #inText = false;
  #lists = 0;
  #cells = 0;
  #indexes = 0;
  #frameCounted = false;
  #deletions = 0;
  #deleted: string[] = [];
  #comment: OpenComment | null = null;
  #commentFact: 'author' | 'time' | null = null;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(element: XmlElement): void {
    this.#depth += 1;
    if (this.#skipFrom > 0) return;
    if (!this.#inText) this.#styles.open(element);
    if (skipped.has(element.name)) this.#skipFrom = this.#depth;
    else this.#openings.get(element.name)?.(element);
  }

  close(element: XmlElement): void {
    const wasSkipped = this.#skipFrom > 0;
    if (this.#depth === this.#skipFrom) this.#skipFrom = 0;
    this.#depth -= 1;
    if (!this.#inText) this.#styles.close(element);
    if (!wasSkipped) this.#closings.get(element.name)?.();
  }

  text(words: string): void {
    if (!this.#inText || this.#skipFrom > 0) return;
    if (this.#comment && this.#commentFact) this.#comment[this.#commentFact] += words;
    else if (this.#deletions > 0) this.#deleted.push(words);
    else this.#flow.sayCollapsed(words);
  }

  readonly #openings = new Map<string, (element: XmlElement) => void>([
    ['office:text', () => (this.isText = this.#inText = true)],
    ['text:deletion', () => (this.#deletions += 1)],
    ['text:p', (element) => this.#openParagraph(element)],
    ['text:h', (element) => this.#openParagraph(element)],
    ['text:list-item', () => (this.#lists += 1)],
    ['text:list-header', () => (this.#lists += 1)],
    ['table:table-cell', () => (this.#cells += 1)],
    ['table:covered-table-cell', () => (this.#cells += 1)],
    ['text:table-of-content', () => (this.#indexes += 1)],
    ['text:s', (element) => this.#say(' '.repeat(spaces(element)))],
    ['text:tab', () => this.#say('\t')],
    ['text:line-break', () => this.#say('\n')],
    ['text:note', (element) => this.#openNote(element)],
    ['office:annotation', () => this.#openComment()],
    ['dc:creator', () => (this.#commentFact = this.#comment && 'author')],
    ['dc:date', () => (this.#commentFact = this.#comment && 'time')],
    ['draw:frame', () => (this.#frameCounted = false)],
    ['draw:image', () => this.#countFrame('pictures')],
    ['draw:object', () => this.#countFrame('objects')],
    ['draw:object-ole', () => this.#countFrame('objects')],
  ]);

  readonly #closings = new Map<string, () => void>([
    ['office:text', () => (this.#inText = false)],
    ['text:deletion', () => this.#closeDeletion()],
    ['text:p', () => this.#closeParagraph()],
    ['text:h', () => this.#closeParagraph()],
    ['text:list-item', () => (this.#lists -= 1)],
    ['text:list-header', () => (this.#lists -= 1)],
    ['table:table-cell', () => (this.#cells -= 1)],
    ['table:covered-table-cell', () => (this.#cells -= 1)],
    ['text:table-of-content', () => (this.#indexes -= 1)],
    ['text:note', () => this.#flow.leave()],
    ['office:annotation', () => this.#closeComment()],
    ['dc:creator', () => (this.#commentFact = null)],
    ['dc:date', () => (this.#commentFact = null)],
  ]);

  #say(words: string): void {
    if (this.#deletions > 0) this.#deleted.push(words);
    else this.#flow.say(words);
  }

  #openParagraph({ name, attributes }: XmlElement): void {
    if (this.#deletions > 0) return;
    const styled = this.#styles.factsOf(attributes['text:style-name'] ?? '');
    const level = name === 'text:h' ? { level: outlineLevel(attributes) } : {};
    this.#flow.open({ ...this.#place(), ...level, ...styled });
  }

  /** Returns what the place of a paragraph says of it. */
  #place(): ParagraphFacts {
    if (this.#indexes > 0) {
      return { kind: 'navigation', reason: 'In the document’s table of contents.' };
    }
    if (this.#lists > 0) return { kind: 'listItem' };
    return this.#cells > 0 ? { kind: 'paragraph', reason: 'A cell of a table.' } : {};
  }

  #closeParagraph(): void {
    if (this.#deletions > 0) {
      this.#deleted.push('\n');
      return;
    }
    this.#flow.close();
  }

  #closeDeletion(): void {
    this.#deletions -= 1;
    this.deletedWords += countWords(this.#deleted.join(''));
    this.#deleted = [];
  }

  /** A frame holds one thing, often with pictures of it for programs that cannot show it. */
  #countFrame(what: 'pictures' | 'objects'): void {
    if (!this.#frameCounted) this[what] += 1;
    this.#frameCounted = true;
  }

  #openNote({ attributes }: XmlElement): void {
    if (this.#deletions > 0) {
      this.#flow.enter([]);
      return;
    }
    const kind = attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const paragraphs: Paragraph[] = [];
    this.notes.push({ kind, paragraphs });
    this.#flow.say(noteSign(this.notes.length));
    this.#flow.enter(paragraphs);
  }

  #openComment(): void {
    if (this.#deletions > 0) {
      this.#flow.enter([]);
      return;
    }
    this.#comment = { paragraphs: [], author: '', time: '' };
    this.comments.push(this.#comment);
    this.#flow.enter(this.#comment.paragraphs);
  }

  #closeComment(): void {
    this.#comment = null;
    this.#flow.leave();
  }
}

function outlineLevel(attributes: XmlElement['attributes']): number {
  const level = Number(attributes['text:outline-level'] ?? '1');
  return Number.isInteger(level) && level > 0 ? level : 1;
}

function spaces({ attributes }: XmlElement): number {
  const count = Number(attributes['text:c'] ?? '1');
  return Number.isInteger(count) && count > 0 ? Math.min(count, spacesLimit) : 1;
}

import { countWords } from '../../shared/text/canonical';
import { factsOfOutline, type DocxStyles } from './docxStyles';
import { Flow, type ParagraphFacts } from './flow';
import { type Note, type NoteKind, noteSign } from './notes';
import type { Paragraph } from './paragraphs';
import { attributeOf, type XmlElement, type XmlVisitor } from './xml';

/** What was found in a document besides its paragraphs; the same for all of its parts. */
export class DocxFinds {
  readonly #numbers = new Map<string, number>();
  /** By kind and id. */
  readonly notes = new Map<string, Note & { readonly kind: NoteKind }>();
  readonly comments: Note[] = [];
  pictures = 0;
  objects = 0;
  deletedWords = 0;

  /** Returns the number of a note: they count in the order in which the text refers to them. */
  numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Paragraph properties as they come in. */
interface Properties {
  style: string | null;
  numbered: boolean;
  outline: number | null;
  endDeleted: boolean;
}

/** Elements whose words are none of the text: earlier formats, tab stops, settings. */
const skipped = /^(?:\w+PrChange|tabs|sdtPr|ffData|binData)$/;

const cellFacts: ParagraphFacts = { kind: 'paragraph', reason: 'A cell of a table.' };

/**
 * Walks a part of a document that holds paragraphs: its body, its notes, its comments, the head or
 * foot of its pages. Insertions are kept, deletions are counted.
 */
export class DocxBody implements XmlVisitor {
  readonly paragraphs: Paragraph[] = [];
  /** The name of the element that everything stands in. */
  root: string | null = null;
  readonly #flow = new Flow(this.paragraphs);
  readonly #styles: DocxStyles;
  readonly #finds: DocxFinds;
  readonly #path: string[] = [];
  readonly #rows: { deleted: boolean }[] = [];
  readonly #choices: { readonly before: number; taken: boolean }[] = [];
  /** For each open paragraph, whether its end was deleted. */
  readonly #endsDeleted: boolean[] = [];
  #properties: Properties | null = null;
  #deleted: string[] = [];
  #said = 0;
  /** Depth of the element that is skipped; 0 when none is. */
  #skipFrom = 0;
  #cells = 0;
  #deletions = 0;

  constructor(styles: DocxStyles, finds: DocxFinds) {
    this.#styles = styles;
    this.#finds = finds;
  }

  open(element: XmlElement): void {
    this.root ??= element.local;
    this.#path.push(element.local);
    if (this.#skipFrom > 0) return;
    if (skipped.test(element.local)) this.#skip();
    else this.#openings.get(element.local)?.(element);
  }

  close({ local }: XmlElement): void {
    const wasSkipped = this.#skipFrom > 0;
    if (this.#path.length === this.#skipFrom) this.#skipFrom = 0;
    this.#path.pop();
    if (!wasSkipped) this.#closings.get(local)?.();
    if (this.#path.length === 0) this.#flow.end();
  }

  text(words: string): void {
    const local = this.#path.at(-1);
    if (this.#skipFrom > 0 || (local !== 't' && local !== 'delText')) return;
    this.#say(words, local === 'delText');
  }

  readonly #openings = new Map<string, (element: XmlElement) => void>([
    ['p', () => this.#openParagraph()],
    ['pPr', () => this.#openProperties()],
    ['pStyle', (element) => this.#note({ style: attributeOf(element, 'val') })],
    ['numId', (element) => this.#note({ numbered: attributeOf(element, 'val') !== '0' })],
    ['outlineLvl', (element) => this.#note({ outline: Number(attributeOf(element, 'val')) })],
    ['del', () => this.#openDeletion()],
    ['moveFrom', () => this.#skip()],
    ['tr', () => this.#rows.push({ deleted: false })],
    ['tc', () => (this.#cells += 1)],
    ['tab', () => this.#say('\t')],
    ['ptab', () => this.#say('\t')],
    ['br', () => this.#say('\n')],
    ['cr', () => this.#say('\n')],
    ['noBreakHyphen', () => this.#say('\u2011')],
    ['softHyphen', () => this.#say('\u00AD')],
    ['sym', (element) => this.#say(symbol(attributeOf(element, 'char')))],
    ['footnoteReference', (element) => this.#refer('footnote', element)],
    ['endnoteReference', (element) => this.#refer('endnote', element)],
    ['footnote', (element) => this.#openNote('footnote', element)],
    ['endnote', (element) => this.#openNote('endnote', element)],
    ['comment', (element) => this.#openComment(element)],
    ['pic', () => (this.#finds.pictures += 1)],
    ['imagedata', () => (this.#finds.pictures += this.#path.includes('object') ? 0 : 1)],
    ['OLEObject', () => (this.#finds.objects += 1)],
    ['chart', () => (this.#finds.objects += 1)],
    ['relIds', () => (this.#finds.objects += 1)],
    ['altChunk', () => (this.#finds.objects += 1)],
    ['AlternateContent', () => this.#choices.push({ before: this.#worth(), taken: false })],
    ['Choice', () => this.#openChoice()],
    ['Fallback', () => this.#openFallback()],
  ]);

  readonly #closings = new Map<string, () => void>([
    ['p', () => this.#flow.close(this.#endsDeleted.pop())],
    ['pPr', () => this.#closeProperties()],
    ['del', () => this.#closeDeletion()],
    ['tr', () => this.#closeRow()],
    ['tc', () => (this.#cells -= 1)],
    ['footnote', () => this.#flow.leave()],
    ['endnote', () => this.#flow.leave()],
    ['comment', () => this.#flow.leave()],
    ['AlternateContent', () => this.#choices.pop()],
  ]);

  #say(words: string, deleted = false): void {
    if (deleted || this.#deletions > 0 || this.#rows.some((row) => row.deleted)) {
      this.#deleted.push(words);
      return;
    }
    this.#said += words.length;
    this.#flow.say(words);
  }

  /** Goes on with the next element that is not in this one. */
  #skip(): void {
    this.#skipFrom = this.#path.length;
  }

  #openParagraph(): void {
    this.#flow.open(this.#cells > 0 ? cellFacts : {});
    this.#endsDeleted.push(false);
  }

  #openProperties(): void {
    this.#properties = { style: null, numbered: false, outline: null, endDeleted: false };
  }

  #note(properties: Partial<Properties>): void {
    if (this.#properties) Object.assign(this.#properties, properties);
  }

  #closeProperties(): void {
    const properties = this.#properties;
    this.#properties = null;
    if (!properties) return;
    const styled = properties.style === null ? {} : this.#styles.factsOf(properties.style);
    const numbered: ParagraphFacts = properties.numbered ? { kind: 'listItem' } : {};
    this.#flow.mark({ ...numbered, ...styled, ...factsOfOutline(properties.outline) });
    if (properties.endDeleted) this.#endsDeleted[this.#endsDeleted.length - 1] = true;
  }

  /** The same element deletes what is in it, the end of a paragraph, or a row of a table. */
  #openDeletion(): void {
    const parent = this.#path.at(-2);
    const row = this.#rows.at(-1);
    if (parent === 'rPr') this.#note({ endDeleted: true });
    else if (parent === 'trPr' && row) row.deleted = true;
    else this.#deletions += 1;
  }

  #closeDeletion(): void {
    const parent = this.#path.at(-1);
    if (parent === 'rPr' || parent === 'trPr') return;
    this.#deletions -= 1;
    this.#countDeleted();
  }

  #closeRow(): void {
    if (this.#rows.pop()?.deleted) this.#countDeleted();
  }

  #countDeleted(): void {
    this.#finds.deletedWords += countWords(this.#deleted.join(''));
    this.#deleted = [];
  }

  #refer(kind: NoteKind, element: XmlElement): void {
    this.#say(noteSign(this.#finds.numberOf(noteKey(kind, element))));
  }

  #openNote(kind: NoteKind, element: XmlElement): void {
    // The lines between text and notes are kept as notes, too.
    if (/separator/i.test(attributeOf(element, 'type') ?? '')) {
      this.#skip();
      return;
    }
    const paragraphs: Paragraph[] = [];
    this.#finds.notes.set(noteKey(kind, element), { kind, paragraphs, author: null, time: null });
    this.#flow.enter(paragraphs);
  }

  #openComment(element: XmlElement): void {
    const paragraphs: Paragraph[] = [];
    const [author, time] = [attributeOf(element, 'author'), attributeOf(element, 'date')];
    this.#finds.comments.push({ paragraphs, author, time });
    this.#flow.enter(paragraphs);
  }

  #worth(): number {
    return this.#said + this.#finds.pictures + this.#finds.objects;
  }

  /** Of several ways to show a thing, one is read: the first that holds anything. */
  #openChoice(): void {
    const choice = this.#choices.at(-1);
    if (choice?.taken) this.#skip();
    else if (choice) choice.taken = true;
  }

  #openFallback(): void {
    const choice = this.#choices.at(-1);
    if (choice && this.#worth() > choice.before) this.#skip();
  }
}

function noteKey(kind: NoteKind, element: XmlElement): string {
  return `${kind} ${attributeOf(element, 'id') ?? ''}`;
}

function symbol(code: string | null): string {
  const point = /^[0-9a-f]{1,5}$/i.test(code ?? '') ? Number.parseInt(code ?? '', 16) : 0;
  return point === 0 ? '' : String.fromCodePoint(point);
}

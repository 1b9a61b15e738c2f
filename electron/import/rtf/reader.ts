import type { Claims } from '../../../shared/clean/draft';
import type { PieceFacts } from '../../../shared/clean/draftBuilder';
import { countWords } from '../../../shared/text/canonical';
import { decodePage, nameOf, pageOfCharset, unicodeSign } from './codePages';
import { cellEnds, optionalWithWords, paragraphEnds, signs, skipped } from './controls';
import { Flow, type RtfPiece } from './flow';
import { type Destination, firstState, innerState, type State } from './state';
import { Styles } from './styles';
import type { Token } from './tokens';

/** What was met and is not part of the text. */
export interface LeftBehind {
  pictures: number;
  objects: number;
  formulas: number;
  deletedWords: number;
  hiddenWords: number;
  unknownPages: Set<number>;
  unclosed: number;
  closedTooOften: number;
}

/** Groups in groups deeper than this are no document. */
export const deepest = 4000;

/** Reads the tokens of an RTF file, and keeps what they say. */
export class RtfReader {
  readonly left: LeftBehind = {
    pictures: 0,
    objects: 0,
    formulas: 0,
    deletedWords: 0,
    hiddenWords: 0,
    unknownPages: new Set(),
    unclosed: 0,
    closedTooOften: 0,
  };
  readonly #body = new Flow();
  readonly #stack: State[] = [];
  readonly #fonts = new Map<number, number>();
  readonly #styles = new Styles();
  #state = firstState(this.#body);
  #page = 1252;
  #defaultFont: number | null = null;
  #font = 0;
  #bytes: number[] = [];
  #skip = 0;
  #note = 0;
  #title = '';
  #author = '';
  #comment = { author: '', time: '' };

  /** Returns false when groups are nested too deep to go on. */
  take(token: Token): boolean {
    if (token.kind === 'byte') {
      this.#takeByte(token.byte);
      return true;
    }
    this.#flush();
    if (token.kind === 'open') return this.#open();
    if (token.kind === 'close') this.#close();
    else if (token.kind === 'symbol') this.#takeSymbol(token.sign);
    else this.#takeWord(token.word, token.value);
    return true;
  }

  /** Returns the pieces in the order of the text, once all tokens were taken. */
  end(): readonly RtfPiece[] {
    this.#flush();
    this.left.unclosed = this.#stack.length;
    while (this.#stack.length > 0) this.#close();
    this.#body.endParagraph(this.#facts());
    return this.#body.pieces();
  }

  get encoding(): string {
    return nameOf(this.#page);
  }

  get claims(): Claims {
    const claim = (words: string) => ({
      value: words.replace(/\s+/g, ' ').trim().slice(0, 300),
      from: 'From the file’s properties.',
    });
    return {
      ...(/\S/.test(this.#title) ? { title: claim(this.#title) } : {}),
      ...(/\S/.test(this.#author) ? { author: claim(this.#author) } : {}),
    };
  }

  #open(): boolean {
    this.#skip = 0;
    if (this.#stack.length >= deepest) return false;
    this.#stack.push(this.#state);
    this.#state = innerState(this.#state);
    return true;
  }

  #close(): void {
    this.#skip = 0;
    const outer = this.#stack.pop();
    if (!outer) {
      this.left.closedTooOften += 1;
      return;
    }
    const inner = this.#state;
    this.#state = outer;
    if (inner.flow === outer.flow) return;
    outer.flow.take(inner.flow);
  }

  #takeByte(byte: number): void {
    if (this.#skip > 0) {
      this.#skip -= 1;
      return;
    }
    this.#state.fresh = false;
    if (this.#state.destination !== 'skip') this.#bytes.push(byte);
  }

  /** Letters of some scripts are two bytes, so that bytes are turned into text together. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const page = this.#fonts.get(this.#state.font ?? this.#defaultFont ?? -1) ?? this.#page;
    let text = decodePage(this.#bytes, page);
    if (text === null) {
      this.left.unknownPages.add(page);
      text = decodePage(this.#bytes, 1252) ?? '';
    }
    this.#bytes = [];
    this.#add(text);
  }

  #add(text: string): void {
    const { destination, flow, deleted, hidden } = this.#state;
    if (destination === 'styles') this.#styles.addName(text);
    else if (destination === 'title') this.#title += text;
    else if (destination === 'author') this.#author += text;
    else if (destination === 'commentAuthor') this.#comment.author += text;
    else if (destination === 'commentTime') this.#comment.time += text;
    else if (destination !== 'text') return;
    else if (deleted) this.left.deletedWords += countWords(text);
    else if (hidden) this.left.hiddenWords += countWords(text);
    else flow.add(text);
  }

  #takeSymbol(sign: string): void {
    if (sign === '*') {
      this.#state.optional = true;
      return;
    }
    this.#state.fresh = false;
    if (sign === '\n' || sign === '\r') this.#endParagraph();
    else this.#takeSign(sign);
  }

  #takeSign(name: string): void {
    const sign = Object.hasOwn(signs, name) ? signs[name] : undefined;
    if (sign === undefined) return;
    if (this.#skip > 0) this.#skip -= 1;
    else this.#add(sign);
  }

  #takeWord(word: string, value: number | null): void {
    const { fresh, optional } = this.#state;
    this.#state.fresh = false;
    if (fresh && this.#enters(word, optional)) return;
    if (this.#state.destination === 'skip') return;
    if (Object.hasOwn(signs, word)) {
      this.#takeSign(word);
      return;
    }
    this.#skip = 0;
    if (paragraphEnds.has(word)) this.#endParagraph();
    else if (cellEnds.has(word)) this.#add('\t');
    else this.#set(word, value);
  }

  /** Returns whether a word, the first of its group, says what the group holds. */
  #enters(word: string, optional: boolean): boolean {
    const state = this.#state;
    if (word === 'ud' && optional) {
      state.destination = state.outer;
      return true;
    }
    if (state.destination === 'skip') return true;
    if (word === 'pict') this.left.pictures += 1;
    if (word === 'object') this.left.objects += 1;
    if (word === 'mmath') this.left.formulas += 1;
    if (skipped.has(word) || (optional && !optionalWithWords.has(word))) {
      state.destination = 'skip';
      return true;
    }
    return this.#entersOther(word);
  }

  #entersOther(word: string): boolean {
    const state = this.#state;
    const destination = destinationOf(word, state.destination);
    if (destination === null) return this.#entersFlow(word);
    // The words of such a group come again in its last part, for readers that know Unicode.
    if (word === 'upr') state.outer = state.destination;
    if (word === 'atnauthor') this.#comment = { author: '', time: '' };
    state.destination = destination;
    return true;
  }

  #entersFlow(word: string): boolean {
    const state = this.#state;
    const facts = this.#factsOfFlow(word);
    if (!facts || state.destination !== 'text') return false;
    state.flow = new Flow(facts);
    Object.assign(state, { style: null, outline: null, list: false });
    return true;
  }

  #factsOfFlow(word: string): ((at: number) => PieceFacts) | null {
    if (/^(?:header|footer)[lrf]?$/.test(word)) {
      const place = word.startsWith('header') ? 'top' : 'foot';
      return () => ({ kind: 'navigation', reason: `It stands at the ${place} of the pages.` });
    }
    if (word === 'footnote') return () => ({ kind: 'paragraph', reason: 'A footnote.' });
    if (word === 'shptxt' || word === 'dptxbxtext') return () => ({ reason: 'In a text box.' });
    if (word !== 'annotation') return null;
    const told = this.#comment;
    this.#comment = { author: '', time: '' };
    return (at) => commentFacts(at, told.author, told.time === '' ? this.#comment.time : told.time);
  }

  #set(word: string, value: number | null): void {
    const state = this.#state;
    const on = value !== 0;
    if (word === 'u') this.#takeUnicode(value ?? 0);
    else if (word === 'uc') state.fallback = Math.max(0, value ?? 1);
    else if (word === 'f') this.#setFont(value ?? 0);
    else if (word === 'v') state.hidden = on;
    else if (word === 'deleted') state.deleted = on;
    else if (word === 'chftn') this.#addNoteMark();
    else if (word === 'plain') Object.assign(state, { hidden: false, deleted: false, font: null });
    else if (word === 'pard') Object.assign(state, { style: null, outline: null, list: false });
    else if (word === 'listtext' || word === 'pntext' || word === 'ls') this.#setList();
    else if (word === 's') this.#setStyle(value ?? 0);
    else if (word === 'outlinelevel') this.#setOutline(value ?? 0);
    else this.#setPage(word, value);
  }

  #takeUnicode(value: number): void {
    this.#add(unicodeSign(value & 0xffff));
    this.#skip = this.#state.fallback;
  }

  /** The bullet stands in a group of its own; the paragraph goes on around it. */
  #setList(): void {
    this.#state.list = true;
    const outer = this.#stack.at(-1);
    if (outer) outer.list = true;
  }

  #setFont(number: number): void {
    if (this.#state.destination === 'fonts') this.#font = number;
    else this.#state.font = number;
  }

  #setStyle(number: number): void {
    if (this.#state.destination === 'styles') this.#styles.begin(number);
    else this.#state.style = number;
  }

  #setOutline(level: number): void {
    if (this.#state.destination === 'styles') this.#styles.setOutline(level);
    else this.#state.outline = level;
  }

  #setPage(word: string, value: number | null): void {
    const inFonts = this.#state.destination === 'fonts';
    if (word === 'mac') this.#page = 10000;
    else if (word === 'pc') this.#page = 437;
    else if (word === 'pca') this.#page = 850;
    else if (word === 'ansicpg') this.#page = value === null || value === 0 ? 1252 : value;
    else if (word === 'deff') this.#defaultFont = value;
    else if (word === 'cpg' && inFonts && value) this.#fonts.set(this.#font, value);
    else if (word === 'fcharset' && inFonts) {
      const page = pageOfCharset(value ?? 0);
      if (page !== null) this.#fonts.set(this.#font, page);
    }
  }

  /** Numbers are counted when a document is shown; they stand in brackets, so that they are seen. */
  #addNoteMark(): void {
    if (this.#state.flow === this.#body) this.#note += 1;
    this.#add(`[${this.#note}]`);
  }

  #endParagraph(): void {
    if (this.#state.destination === 'text') this.#state.flow.endParagraph(this.#facts());
  }

  #facts(): PieceFacts {
    const { style, outline, list } = this.#state;
    return { kind: this.#styles.kindOf(style, outline) ?? (list ? 'listItem' : null) };
  }
}

function destinationOf(word: string, inside: Destination): Destination | null {
  if (inside === 'info' && (word === 'title' || word === 'author')) return word;
  return Object.hasOwn(destinations, word) ? (destinations[word] ?? null) : null;
}

const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  upr: 'skip',
  atnauthor: 'commentAuthor',
  atndate: 'commentTime',
};

function commentFacts(at: number, author: string, time: string): PieceFacts {
  if (at > 0) return { kind: 'comment', joins: true };
  return {
    kind: 'comment',
    reason: 'A comment in the margin.',
    comment: { author: author.trim() || null, time: timeOf(Number(time)), replyTo: null },
  };
}

/** Returns a time that is packed into one number (RTF 1.9.1, “DTTM”); null when it is none. */
function timeOf(packed: number): string | null {
  const part = (shift: number, bits: number) => (packed >>> shift) & ((1 << bits) - 1);
  if (part(16, 4) < 1 || part(16, 4) > 12 || part(11, 5) < 1) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${1900 + part(20, 9)}-${two(part(16, 4))}-${two(part(11, 5))}`;
  return `${day} ${two(part(6, 5))}:${two(part(0, 6))}`;
}

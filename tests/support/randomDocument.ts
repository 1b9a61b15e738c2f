import { docxOf, escaped, epubOf, odtOf, run } from './documents';
import { randomNumbers } from './randomNumbers';

/** A piece that a document is made of, in words only. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'quotation'; readonly words: string }
  | { readonly kind: 'listItem'; readonly words: string }
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  | {
      readonly kind: 'text';
      readonly words: string;
      readonly inserted: string;
      readonly deleted: string;
      readonly note: string | null;
    };

const vocabulary =
  'the council wants cameras in every tram because riders feel safer while clerks count costs café nai\u0308ve 25% A&B <sic> “quoted” state’s 12,5 € 😀 👩🏽‍⚖️ שלום العدالة 議会は 反対 Straße well-known e.g. [sic] semi;colon'.split(
    ' ',
  );

/** Makes a document of some 40 blocks; the same for the same seed. */
export function randomDocument(seed: number): DocumentBlock[] {
  const random = randomNumbers(seed);
  const words = (most: number) =>
    Array.from(
      { length: 3 + Math.floor(random() * most) },
      () => vocabulary[Math.floor(random() * vocabulary.length)],
    ).join(' ');
  return Array.from({ length: 40 }, (_, at): DocumentBlock => {
    const choice = random();
    if (at === 0 || choice < 0.1) return { kind: 'heading', words: words(6) };
    if (choice < 0.2) return { kind: 'quotation', words: words(30) };
    if (choice < 0.4) return { kind: 'listItem', words: words(12) };
    if (choice < 0.5) return { kind: 'cells', cells: [words(4), words(4), words(4), words(4)] };
    return {
      kind: 'text',
      words: words(60),
      inserted: random() < 0.2 ? words(5) : '',
      deleted: random() < 0.2 ? `gonefor ever${seed}` : '',
      note: random() < 0.2 ? words(20) : null,
    };
  });
}

/** Returns every word that a reading of the document must hold. */
export function wordsOf(blocks: readonly DocumentBlock[]): string[] {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'cells') return block.cells;
      if (block.kind !== 'text') return [block.words];
      return [block.words, block.inserted, block.note ?? ''];
    })
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Returns which share of words a text holds, each counted as often as it comes. */
export function recallOf(words: readonly string[], text: string): number {
  const found = new Map<string, number>();
  // The signs of notes are no words of the document.
  for (const word of text.replace(/\[\d+\]/g, ' ').split(/\s+/)) {
    found.set(word, (found.get(word) ?? 0) + 1);
  }
  let held = 0;
  for (const word of words) {
    const left = found.get(word) ?? 0;
    if (left > 0) held += 1;
    found.set(word, left - 1);
  }
  return held / words.length;
}

/** Cuts words into two stretches, in the middle of a word where it can be. */
function halves(words: string): [string, string] {
  const signs = [...words];
  const at = Math.floor(signs.length / 2);
  return [signs.slice(0, at).join(''), signs.slice(at).join('')];
}

export function asDocx(blocks: readonly DocumentBlock[]): Buffer {
  const notes: string[] = [];
  const paragraph = (words: string, properties = '', more = '') =>
    `<w:p><w:pPr>${properties}</w:pPr>${halves(words).map(run).join('<w:proofErr/>')}${more}</w:p>`;
  const body = blocks.map((block) => {
    if (block.kind === 'heading') {
      return paragraph(block.words, '<w:pStyle w:val="Heading2"/><w:tabs><w:tab/></w:tabs>');
    }
    if (block.kind === 'quotation') return paragraph(block.words, '<w:pStyle w:val="Quote"/>');
    if (block.kind === 'listItem') {
      const properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>';
      return paragraph(block.words, properties);
    }
    if (block.kind === 'cells') {
      const rows = [block.cells.slice(0, 2), block.cells.slice(2)].map(
        (cells) =>
          `<w:tr>${cells.map((words) => `<w:tc><w:tcPr/>${paragraph(words)}</w:tc>`).join('')}</w:tr>`,
      );
      return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
    }
    if (block.note !== null) notes.push(block.note);
    const inserted = `<w:ins w:author="Ann">${run(` ${block.inserted}`)}</w:ins>`;
    const deleted = `<w:del w:author="Ann"><w:r><w:delText>${block.deleted}</w:delText></w:r></w:del>`;
    const note = `<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`;
    return paragraph(
      block.words,
      '',
      (block.inserted === '' ? '' : inserted) +
        (block.deleted === '' ? '' : deleted) +
        (block.note === null ? '' : note),
    );
  });
  const footnotes = notes.map(
    (words, at) => `<w:footnote w:id="${at + 1}">${paragraph(words)}</w:footnote>`,
  );
  const styles =
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>';
  return docxOf({ body: body.join(''), footnotes: footnotes.join(''), styles });
}

/** Words as open documents write them: more than one space is an element. */
function spans(words: string): string {
  return halves(words)
    .map((half) => `<text:span text:style-name="T1">${escaped(half)}</text:span>`)
    .join('');
}

export function asOdt(blocks: readonly DocumentBlock[]): Buffer {
  const deletions: string[] = [];
  const body = blocks.map((block) => {
    if (block.kind === 'heading')
      return `<text:h text:outline-level="2">${spans(block.words)}</text:h>\n`;
    if (block.kind === 'quotation')
      return `<text:p text:style-name="P1">${spans(block.words)}</text:p>`;
    if (block.kind === 'listItem') {
      return `<text:list><text:list-item><text:p>${spans(block.words)}</text:p></text:list-item></text:list>`;
    }
    if (block.kind === 'cells') {
      const cells = block.cells.map(
        (words) => `<table:table-cell><text:p>${spans(words)}</text:p></table:table-cell>`,
      );
      return `<table:table><table:table-row>${cells.join('')}</table:table-row></table:table>`;
    }
    if (block.deleted !== '') deletions.push(block.deleted);
    const inserted = `<text:s/><text:change-start text:change-id="c"/>${spans(block.inserted)}<text:change-end text:change-id="c"/>`;
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${spans(block.note ?? '')}</text:p></text:note-body></text:note>`;
    return `<text:p text:style-name="Text_20_body">${spans(block.words)}${block.inserted === '' ? '' : inserted}${block.note === null ? '' : note}</text:p>`;
  });
  const changes = deletions.map(
    (words) =>
      `<text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator><dc:date>2025-01-01</dc:date></office:change-info><text:p>${words}</text:p></text:deletion></text:changed-region>`,
  );
  return odtOf({
    text: `<text:tracked-changes>${changes.join('')}</text:tracked-changes>${body.join('')}`,
    styles: '<style:style style:name="P1" style:parent-style-name="Quotations"/>',
  });
}

export function asEpub(blocks: readonly DocumentBlock[]): Buffer {
  const marked = (words: string) =>
    halves(words)
      .map((half) => `<em>${escaped(half)}</em>`)
      .join('')
      .replace(/ /g, '\n  ');
  const body = blocks.map((block) => {
    if (block.kind === 'heading') return `<h2>${marked(block.words)}</h2>`;
    if (block.kind === 'quotation') return `<blockquote><p>${marked(block.words)}</p></blockquote>`;
    if (block.kind === 'listItem') return `<ul><li>${marked(block.words)}</li></ul>`;
    if (block.kind === 'cells') {
      return `<table><tr>${block.cells.map((words) => `<td>${marked(words)}</td>`).join('')}</tr></table>`;
    }
    const note = block.note === null ? '' : `<aside>${marked(block.note)}</aside>`;
    return `<p>${marked(`${block.words} ${block.inserted}`)}</p>${note}`;
  });
  const pages = [0, 10, 20, 30].map((from) => body.slice(from, from + 10).join('\n'));
  return epubOf({ pages });
}

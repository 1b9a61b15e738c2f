/** A text-bound annotation: a type on one or several pieces of the text. */
export interface TextBound {
  readonly id: string;
  /** Counted from 1. */
  readonly line: number;
  readonly type: string;
  /** As the file counts; end not included. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  /** Null when the line ends after the offsets. */
  readonly words: string | null;
}

/** Something said about another annotation: an attribute, or a note. */
export interface Remark {
  readonly id: string;
  readonly target: string;
  readonly name: string;
  /** The value of an attribute, null for one that is just there; the text of a note. */
  readonly value: string | null;
}

/** What the lines of one .ann file say. */
export interface AnnLines {
  readonly textBounds: readonly TextBound[];
  readonly attributes: readonly Remark[];
  readonly notes: readonly Remark[];
  /** Relations, events, normalisations, equivalences and notes of other kinds: what they are, and their id. */
  readonly others: readonly { readonly what: string; readonly name: string }[];
  /** Lines that are none of these. */
  readonly wrong: readonly string[];
}

const textBound =
  /^(T\S{0,60})\t(\S{1,200}) (\d{1,15} \d{1,15}(?:;\d{1,15} \d{1,15})*)(?:\t(.*))?$/s;
const attribute = /^([AM]\S{0,60})\t(\S{1,200}) (\S{1,60})(?: (.*))?$/s;
const note = /^(#\S{0,60})\tAnnotatorNotes (\S{1,60})(?:\t(.*))?$/s;

/** What else may stand in a file, by the sign that its line begins with. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^R\S*\t/, 'Relations between passages'],
  [/^E\S*\t/, 'Events'],
  [/^N\S*\t/, 'Normalisations: what a passage is in another database'],
  [/^\*\t/, 'Equivalences of passages'],
  [/^#\S*\t/, 'Notes that are not by an annotator'],
];

/** Returns what the lines of an .ann file say, each line under one head. */
export function annLines(text: string): AnnLines {
  const lines = {
    textBounds: [] as TextBound[],
    attributes: [] as Remark[],
    notes: [] as Remark[],
    others: [] as { what: string; name: string }[],
    wrong: [] as string[],
  };
  text.split('\n').forEach((line, at) => {
    if (line.trim() !== '') sort(line, at + 1, lines);
  });
  return lines;
}

function sort(
  line: string,
  number: number,
  lines: { [Kind in keyof AnnLines]: AnnLines[Kind][number][] },
): void {
  const bound = textBound.exec(line);
  if (bound) {
    const [, id = '', type = '', offsets = '', words = null] = bound;
    const pieces = offsets.split(';').map((piece) => {
      const [start = 0, end = 0] = piece.split(' ').map(Number);
      return { start, end };
    });
    lines.textBounds.push({ id, line: number, type, pieces, words });
    return;
  }
  const said = attribute.exec(line);
  if (said) {
    const [, id = '', name = '', target = '', value = null] = said;
    lines.attributes.push({ id, target, name, value });
    return;
  }
  const noted = note.exec(line);
  if (noted) {
    const [, id = '', target = '', value = ''] = noted;
    lines.notes.push({ id, target, name: 'AnnotatorNotes', value });
    return;
  }
  const other = kinds.find(([start]) => start.test(line));
  if (other) lines.others.push({ what: other[1], name: nameOf(line, number) });
  else lines.wrong.push(`line ${number}: ${line.slice(0, 60)}`);
}

function nameOf(line: string, number: number): string {
  const id = line.slice(0, line.indexOf('\t'));
  return id === '*' ? `line ${number}` : id;
}

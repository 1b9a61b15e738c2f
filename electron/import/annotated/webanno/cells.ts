/** Signs that a backslash stands before when they are meant as they are. */
const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Returns the text that a field stands for. */
export function unescaped(field: string): string {
  return field.replace(/\\(.)/gs, (_, sign: string) => signs[sign] ?? sign);
}

/** One of the annotations in a cell. */
export interface StackedValue {
  /** Null: the annotation has no value of this feature. */
  readonly value: string | null;
  /** The number that tells annotations of the same tokens apart, or joins tokens to one. */
  readonly id: string | null;
  /** Chain and link of an element of a chain: `1-2`. */
  readonly link: string | null;
}

/** What stands between bars; a bar with a backslash before it is part of a value. */
const values = /(?:\\.|[^\\|])+/gs;

/** Returns the annotations of a cell; none when it holds `_`. */
export function stacked(cell: string): StackedValue[] {
  if (cell === '_' || cell === '') return [];
  return (cell.match(values) ?? []).map((part) => {
    const [, beforeLink = part, link = null] = /^(.*)(?<!\\)->(\d{1,9}-\d{1,9})$/s.exec(part) ?? [];
    const [, written = beforeLink, id = null] = /^(.*)\[(\d{1,12})\]$/s.exec(beforeLink) ?? [];
    const isNone = written === '*' || written === '_';
    return { value: isNone ? null : unescaped(written), id, link };
  });
}

import type { CasStructure } from '../cas/cas';
import { type StackedValue, stacked } from './cells';
import type { Layer } from './layers';
import type { Row, Sentence } from './sentences';

interface Growing {
  readonly id: string;
  readonly type: string;
  readonly start: number;
  end: number;
  readonly features: Map<string, string>;
  readonly references: Map<string, readonly string[]>;
}

/**
 * Returns the annotations in the cells as structures of a CAS. Annotations of several tokens have a
 * number, by which their tokens are joined; those of one token stand for themselves.
 */
export function structuresOf(
  sentences: readonly Sentence[],
  layers: readonly Layer[],
): CasStructure[] {
  const all: Growing[] = [];
  const known = new Map<string, Growing>();
  for (const row of sentences.flatMap(({ rows }) => rows)) {
    layers.forEach((layer, number) => addRow(row, layer, String(number), all, known));
  }
  return all.map(({ id, type, start, end, features, references }) => ({
    id,
    type,
    values: new Map([...features, ['begin', String(start)], ['end', String(end)]]),
    references,
  }));
}

function addRow(
  row: Row,
  layer: Layer,
  number: string,
  all: Growing[],
  known: Map<string, Growing>,
): void {
  // Targets have numbers of other annotations; a layer of nothing but relations has no other column.
  const own = layer.columns
    .filter(({ holds }, at) => at === 0 || holds !== 'target')
    .map((column) => ({ ...column, values: stacked(row.cells[column.at] ?? '_') }));
  const count = Math.max(...own.map(({ values }) => values.length));
  for (let at = 0; at < count; at += 1) {
    const stack = own.map(({ values }) => values[at]);
    const mark = markOf(layer, stack);
    const key = mark === null ? null : `${number} ${mark}`;
    const there = key === null ? undefined : known.get(key);
    if (there) {
      there.end = Math.max(there.end, row.end);
      continue;
    }
    const name = `line ${row.line}, ${layer.type}${count > 1 ? ` ${at + 1}` : ''}`;
    const made = structure(name, row, layer);
    for (const { feature, holds, values } of own) {
      const value = values[at]?.value ?? null;
      if (holds !== 'value' && value !== null) made.references.set(feature, []);
      else if (value !== null && feature !== '') made.features.set(feature, value);
    }
    all.push(made);
    if (key !== null) known.set(key, made);
  }
}

/** In a chain, the number in brackets is that of the chain, and the link says which element it is. */
function markOf({ kind }: Layer, stack: readonly (StackedValue | undefined)[]): string | null {
  const link = stack.find((one) => one !== undefined && one.link !== null)?.link ?? null;
  if (kind === 'chain') return link;
  return stack.find((one) => one !== undefined && one.id !== null)?.id ?? null;
}

function structure(id: string, { start, end }: Row, { type, kind }: Layer): Growing {
  const references = new Map<string, readonly string[]>();
  if (kind === 'relation') references.set('Governor', []);
  if (kind === 'chain') references.set('next', []);
  return { id, type, start, end, features: new Map(), references };
}

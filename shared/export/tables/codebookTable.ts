import { codeTree } from '../../model/codeTree';
import type { Bundle } from '../bundle';
import type { Table } from './table';

/** The columns of the codebook: first those that Taguette writes and reads, then our own. */
export const codebookColumns = [
  'tag',
  'description',
  'number of highlights',
  'number of documents',
  'parent',
  'letter',
  'colour',
  'key',
  'example',
  'counter_example',
  'id',
] as const;

/**
 * Returns one row for each entry of the codebook, in its order. The name of one below others begins
 * with theirs and a backslash, as Taguette has it; the column `parent` has the id of the one above it.
 */
export function codebookTable({ codes, tags }: Bundle): Table {
  const readings = new Map<string, Set<string>>();
  const passages = new Map<string, number>();
  for (const { code, reading } of tags) {
    passages.set(code, (passages.get(code) ?? 0) + 1);
    readings.set(code, (readings.get(code) ?? new Set()).add(reading));
  }
  const paths = pathsOf(codes);
  return {
    columns: codebookColumns,
    rows: codes.map((code) => [
      paths.get(code.id) ?? code.name,
      code.definition,
      passages.get(code.id) ?? 0,
      readings.get(code.id)?.size ?? 0,
      code.parent,
      code.letter,
      code.colour,
      code.key,
      code.example,
      code.counterExample,
      code.id,
    ]),
  };
}

/** Deepest code whose name is written behind those above it. */
const depthLimit = 31;

/** A code of a very deep tree is written by its name alone: the paths of thousands would fill the disk. */
function pathsOf(codes: Bundle['codes']): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { code, parent, depth } of codeTree(codes).inOrder) {
    const above = parent === null || depth > depthLimit ? undefined : paths.get(parent.code.id);
    paths.set(code.id, above === undefined ? code.name : `${above}\\${code.name}`);
  }
  return paths;
}

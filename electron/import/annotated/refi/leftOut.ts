import { detailOfVariable } from '../../../../shared/export/refi/variables';
import { below, first, guidIn, nameOf, type RefiNode, wordsIn } from './node';
import type { Records } from './records';

/** What is listed one by one, with the sentence on why it does not arrive. */
const lists = [
  ['Cases', 'Case', 'Cases have no place.'],
  ['Sets', 'Set', 'Sets have no place.'],
  ['Graphs', 'Graph', 'Graphs have no place.'],
] as const;

const known = new Set([
  'Users',
  'CodeBook',
  'Variables',
  'Sources',
  'Notes',
  'Links',
  'Description',
  'NoteRef',
  ...lists.map(([name]) => name),
]);

/** Says what a project holds that has no place in a workspace, by name. */
export function sayLeftOut(root: RefiNode, records: Records): void {
  // Some programs write the sets of a codebook into the codebook of a project, too.
  for (const parent of [root, first(root, 'CodeBook')]) {
    if (parent) sayLists(parent, records);
  }
  for (const node of below(first(root, 'Variables'), 'Variable')) {
    if (detailOfVariable(guidIn(node) ?? '') !== null) continue;
    records.drop('others', 'Variables and their values have no place.', nameOf(node));
  }
  if (wordsIn(root, 'Description').trim() !== '') {
    records.drop('others', 'The description of the project has no place.', nameOf(root));
  }
  for (const { name } of root.children) {
    if (!known.has(name)) records.drop('others', 'The standard does not know these parts.', name);
  }
}

function sayLists(parent: RefiNode, records: Records): void {
  for (const [list, item, what] of lists) {
    for (const node of below(first(parent, list), item)) records.drop('others', what, nameOf(node));
  }
}

import { sortedName } from '../cite/authors';
import type { Reference } from '../cite/reference';
import type { TextFormat } from './format';
import { oneLine } from './references/latex';
import { referenceLosses, referencesOf } from './references/references';

/** The readings as references in the format that reference managers have had the longest. */
export const ris: TextFormat = {
  kind: 'text',
  id: 'ris',
  label: 'References (RIS)',
  extension: 'ris',
  description: 'One entry for each reading, for EndNote, Citavi and other programs (RIS).',
  purpose: 'references',
  texts: 'never',
  loses: referenceLosses,
  render: (bundle) => referencesOf(bundle).map(entry).join('\r\n'),
};

function entry(reference: Reference): string {
  const { key, title, shortTitle, authors, outlet, issued, address, language } = reference;
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', typeOf(reference)],
    ['ID', key],
    ['TI', title],
    ['ST', shortTitle],
    ...authors.map((author) => ['AU', sortedName(author)] as const),
    ['T2', outlet],
    ['PY', issued[0] === undefined ? null : String(issued[0]).padStart(4, '0')],
    ['DA', issued.length < 2 ? null : dateOf(issued)],
    ['UR', address],
    ['LA', language],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${written.join('')}ER  - \r\n`;
}

function typeOf({ address, outlet }: Reference): string {
  if (address !== null) return 'ELEC';
  return outlet === null ? 'GEN' : 'NEWS';
}

/** `2025/02/04/`: a part that is not known is empty, and its slash stays. */
function dateOf(issued: readonly number[]): string {
  const [year = '', month = '', day = ''] = issued.map((part) => String(part).padStart(2, '0'));
  return `${year.padStart(4, '0')}/${month}/${day}/`;
}

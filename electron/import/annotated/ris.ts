import { authorOf } from '../../../shared/cite/authors';
import type { AnnotatedImporter } from './importer';
import { issuedIn } from './references/issued';
import { line, onlyText, requireText } from './references/onlyText';
import { type ArrivingReference, referencesProject } from './references/referencesProject';

/** References in RIS: details of readings that the workspace has. */
export const risImporter: AnnotatedImporter = {
  id: 'ris',
  label: 'References (RIS)',
  extensions: ['.ris'],
  recognises: (pack) => {
    const text = head(onlyText(pack));
    return /^TY {2}- ?\w+[^\S\r\n]*$/m.test(text) && /^ER {2}-/m.test(text);
  },
  read: (pack) => Promise.resolve().then(() => read(requireText(pack))),
};

/** Only at the very beginning a type makes it RIS; where the first entry ends may be far behind. */
function head(text: string | null): string {
  return text !== null && /^\s*TY {2}-/.test(text) ? text.slice(0, 1_000_000) : '';
}

type Fields = ReadonlyMap<string, readonly string[]>;

function read(text: string) {
  const references: ArrivingReference[] = [];
  const broken: string[] = [];
  let open: Map<string, string[]> | null = null;
  let [last, begun]: [string[] | null, number] = [null, 0];
  for (const [at, words] of text.split(/\r\n?|\n/).entries()) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(words) ?? [];
    if (tag === 'TY') {
      if (open) broken.push(`line ${String(begun)}`);
      [open, begun, last] = [new Map([['TY', [value]]]), at + 1, null];
    } else if (tag === 'ER') {
      if (open) references.push(referenceOf(open, begun));
      [open, last] = [null, null];
    } else if (tag !== '' && open) {
      last = open.get(tag) ?? [];
      open.set(tag, last);
      last.push(value);
    } else if (words.trim() !== '') {
      // A long value goes on in the next line; what stands between entries belongs to none.
      if (last && last.length > 0) last.push(`${last.pop() ?? ''} ${words.trim()}`);
      else broken.push(`line ${String(at + 1)}`);
    }
  }
  if (open) broken.push(`line ${String(begun)}`);
  return referencesProject(references, broken);
}

const authorTags = ['AU', 'A1'];
const titleTags = ['TI', 'T1', 'CT'];
const outletTags = ['T2', 'JO', 'JF', 'JA', 'BT'];
const dateTags = ['DA', 'PY', 'Y1'];
const used = new Set([
  ...authorTags,
  ...titleTags,
  ...outletTags,
  ...dateTags,
  'TY',
  'ID',
  'ST',
  'UR',
  'DO',
  'LA',
]);

function referenceOf(fields: Fields, begun: number): ArrivingReference {
  const first = (...tags: readonly string[]) =>
    line(tags.map((tag) => fields.get(tag)?.[0]).find((value) => line(value) !== null));
  const dates = dateTags.map((tag) => issuedIn(first(tag) ?? ''));
  return {
    key: first('ID') ?? `line ${String(begun)}`,
    title: first(...titleTags),
    shortTitle: first('ST'),
    authors: authorTags.flatMap((tag) => fields.get(tag) ?? []).flatMap((name) => nameOf(name)),
    outlet: first(...outletTags),
    issued: dates.reduce((best, one) => (one.length > best.length ? one : best), []),
    address: first('UR'),
    doi: first('DO'),
    language: first('LA'),
    others: [...fields.keys()].filter((tag) => !used.has(tag)),
  };
}

function nameOf(name: string) {
  const words = line(name);
  return words === null ? [] : [authorOf(words)];
}

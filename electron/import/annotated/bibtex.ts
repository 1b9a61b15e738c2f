import type { Failure } from '../../../shared/ipc/failure';
import type { AnnotatedImporter, Pack } from './importer';
import { refused } from '../refused';
import { type BibEntry, brokenLimit, parseBib } from './references/bibParser';
import { bibNames } from './references/bibNames';
import { issuedIn, known, monthOf } from './references/issued';
import { latexWords } from './references/latexWords';
import { line, onlyText, requireText } from './references/onlyText';
import { type ArrivingReference, referencesProject } from './references/referencesProject';

/** References in BibTeX and BibLaTeX: details of readings that the workspace has. */
export const bibtexImporter: AnnotatedImporter = {
  id: 'bibtex',
  label: 'References (BibTeX)',
  extensions: ['.bib'],
  recognises: (pack) => {
    const text = onlyText(pack)?.slice(0, 65_536) ?? '';
    const begins = /^(?:\s|%[^\n]*\n)*@\w+\s*[{(]/.test(text) || /\.bib$/i.test(pack.name);
    return begins && /^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()="]+\s*,\s*[a-z][\w-]*\s*=/im.test(text);
  },
  read: (pack) =>
    Promise.resolve().then(() => {
      const { entries, broken } = parseBib(requireText(pack));
      if (broken.length >= brokenLimit) throw mostlyDamaged(pack);
      return referencesProject(
        entries.map(referenceOf),
        broken.map((number) => `line ${String(number)}`),
      );
    }),
};

function mostlyDamaged({ name }: Pack): Failure {
  const todo = 'Export the references again, then import that file.';
  return refused(
    name,
    `it holds ${brokenLimit.toLocaleString('en')} damaged entries or more`,
    todo,
  );
}

const titles = ['title'];
const outlets = [
  'journaltitle',
  'journal',
  'booktitle',
  'publisher',
  'organization',
  'howpublished',
];
const used = new Set(
  'author shorttitle date year month day url doi language langid'.split(' ').concat(titles),
);

function referenceOf({ key, fields }: BibEntry): ArrivingReference {
  const words = (...names: readonly string[]) => {
    const name = names.find((one) => line(fields.get(one)) !== null) ?? '';
    return line(latexWords(fields.get(name) ?? ''));
  };
  const outlet = outlets.find((name) => line(fields.get(name)) !== null);
  return {
    key,
    title: words(...titles),
    shortTitle: words('shorttitle'),
    authors: bibNames(fields.get('author') ?? ''),
    outlet: outlet === undefined ? null : words(outlet),
    issued: issuedOf(words('date'), words('year'), words('month'), words('day')),
    // An address has signs that would be commands elsewhere.
    address: line(fields.get('url')?.replace(/\\([%&_#~])/g, '$1')),
    doi: line(fields.get('doi')?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')),
    language: words('langid', 'language'),
    others: [...fields.keys()].filter((name) => !used.has(name) && name !== outlet),
  };
}

function issuedOf(
  date: string | null,
  year: string | null,
  month: string | null,
  day: string | null,
): number[] {
  if (date !== null) return issuedIn(date);
  const [number] = issuedIn(year ?? '');
  const days = /^\d{1,2}$/.test(day ?? '') ? Number(day) : null;
  return known([number, month === null ? null : monthOf(month), days]);
}

import { z } from 'zod';
import type { Author } from '../../../shared/cite/authors';
import { refused } from '../refused';
import type { AnnotatedImporter, Pack } from './importer';
import { issuedIn, known } from './references/issued';
import { line, onlyText, requireText } from './references/onlyText';
import { type ArrivingReference, referencesProject } from './references/referencesProject';

/** References in CSL JSON: details of readings that the workspace has. */
export const cslImporter: AnnotatedImporter = {
  id: 'csl',
  label: 'References (CSL JSON)',
  extensions: ['.json'],
  recognises: (pack) => {
    const text = onlyText(pack);
    return text !== null && isCsl(parsed(text));
  },
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

/** Types of CSL 1.0.2; other programs' JSON has other ones. */
const types = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
);

const text = z.union([z.string(), z.number().transform(String)]);
const nameSchema = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
});
const dateSchema = z.object({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  raw: z.string().optional(),
  literal: z.string().optional(),
});
const itemSchema = z.object({
  id: text.optional(),
  title: z.string().optional(),
  'title-short': z.string().optional(),
  shortTitle: z.string().optional(),
  author: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  issued: dateSchema.optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  language: z.string().optional(),
});

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    // A file that is no JSON is none of these, and a reading of it says so.
    return null;
  }
}

/** A list of which every entry has an id and a type that the language has. */
function isCsl(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isItem);
}

function isItem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('id' in value)) return false;
  return 'type' in value && typeof value.type === 'string' && types.has(value.type);
}

function read(pack: Pack) {
  const items = parsed(requireText(pack));
  if (!isCsl(items)) {
    const todo = 'Export the references again, then import that file.';
    throw refused(pack.name, 'it is no list of references in CSL JSON', todo);
  }
  const references: ArrivingReference[] = [];
  const broken: string[] = [];
  items.forEach((item, at) => {
    const entry = itemSchema.safeParse(item);
    if (entry.success) references.push(referenceOf(entry.data, Object.keys(item)));
    else broken.push(`entry ${String(at + 1)}`);
  });
  return referencesProject(references, broken);
}

type Item = z.infer<typeof itemSchema>;
const used = new Set([...Object.keys(itemSchema.shape), 'type']);

function referenceOf(item: Item, names: readonly string[]): ArrivingReference {
  return {
    key: item.id ?? '',
    title: line(item.title),
    shortTitle: line(item['title-short'] ?? item.shortTitle),
    authors: (item.author ?? []).flatMap(authorIn),
    outlet: line(item['container-title']),
    issued: issued(item.issued),
    address: line(item.URL),
    doi: line(item.DOI),
    language: line(item.language),
    others: names.filter((name) => !used.has(name)),
  };
}

function authorIn(name: z.infer<typeof nameSchema>): Author[] {
  const { literal, given, suffix } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const family = line([...particles, name.family].filter(Boolean).join(' '));
  const whole = line(literal);
  if (whole !== null) return [{ literal: whole }];
  if (family === null) return line(given) === null ? [] : [{ literal: line(given) ?? '' }];
  return [{ family: [family, line(suffix)].filter(Boolean).join(' '), given: line(given) ?? '' }];
}

function issued(date: Item['issued']): number[] {
  const [parts] = date?.['date-parts'] ?? [];
  if (parts) return known(parts.map(Number).map((part) => (Number.isInteger(part) ? part : null)));
  return issuedIn(date?.raw ?? date?.literal ?? '');
}

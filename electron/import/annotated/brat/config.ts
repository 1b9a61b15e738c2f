import { z } from 'zod';
import type { ReadingDetails } from '../../../../shared/model/reading';
import { baseName, packText } from '../packText';
import type { Pack } from '../importer';

const words = z.string().nullish().catch(null);
const written = z.string().catch('');

const typeSchema = z.union([
  z.string().transform((name) => ({ ...nothing, name })),
  z.object({
    id: words,
    name: words,
    parent: words,
    letter: words,
    colour: words,
    key: z.int().nullish().catch(null),
    definition: written,
    example: written,
    counterExample: written,
  }),
]);
const nothing = {
  id: null,
  name: null,
  parent: null,
  letter: null,
  colour: null,
  key: null,
  definition: '',
  example: '',
  counterExample: '',
};

const reviewerSchema = z.union([
  z.string().transform((name) => ({ id: null, name })),
  z.object({ id: words, name: words }),
]);

const documentSchema = z.object({
  id: words,
  title: words,
  shortTitle: words,
  author: words,
  outlet: words,
  published: words,
  address: words,
  language: words,
  sha256: words,
});

const labelsSchema = z.record(z.string(), z.unknown());
const part = z.record(z.string(), z.unknown()).catch({});

export type BratType = z.infer<typeof typeSchema>;
export type BratReviewer = z.infer<typeof reviewerSchema>;
export type BratDocument = z.infer<typeof documentSchema>;

/** What the files beside the texts say of types, reviewers and texts, by their names in the .ann files. */
export interface BratConfig {
  /** In the order of the configuration. */
  readonly entities: ReadonlyMap<string, { readonly parent: string | null }>;
  readonly labels: ReadonlyMap<string, string>;
  readonly colours: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, BratType>;
  readonly reviewers: ReadonlyMap<string, BratReviewer>;
  /** By the name of the text file. */
  readonly documents: ReadonlyMap<string, BratDocument>;
  /** Names of values of attributes, by the attribute's name in lower case. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The program that wrote the labels, null when they do not say. */
  readonly program: string | null;
  /** Whether notes are on one line with `\n` for a line break, as Lectern writes them. */
  readonly hasEscapedNotes: boolean;
}

/** Returns what the configuration says; what cannot be read in it says nothing, and is named. */
export function bratConfig(pack: Pack): BratConfig & { readonly unread: readonly string[] } {
  const config = {
    entities: new Map<string, { parent: string | null }>(),
    labels: new Map<string, string>(),
    colours: new Map<string, string>(),
  };
  let json = new Map<string, unknown>();
  const unread: string[] = [];
  for (const [path, bytes] of pack.files) {
    const name = baseName(path);
    if (name === 'annotation.conf') addEntities(textOf(pack, path, bytes), config.entities);
    if (name === 'visual.conf') addVisuals(textOf(pack, path, bytes), config);
    if (name !== 'labels.json') continue;
    const parsed = labelsSchema.safeParse(jsonOf(textOf(pack, path, bytes)));
    if (parsed.success) json = new Map(Object.entries(parsed.data));
    else unread.push(path);
  }
  return { ...config, ...labelsOf(json), unread };
}

function textOf(pack: Pack, path: string, bytes: Uint8Array): string {
  return packText(bytes, pack.name, path).canonical;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // "No JSON" is an answer here: the schema says what follows.
    return null;
  }
}

function labelsOf(json: ReadonlyMap<string, unknown>) {
  const generator = z.object({ name: z.string() }).safeParse(json.get('generator'));
  return {
    types: entriesOf(json.get('types'), typeSchema),
    reviewers: entriesOf(json.get('reviewers'), reviewerSchema),
    documents: entriesOf(json.get('documents'), documentSchema),
    values: new Map(
      [...json].map(([name, names]): [string, Map<string, string>] => [
        name.toLowerCase().replace(/s$/, ''),
        entriesOf(names, z.string()),
      ]),
    ),
    program: generator.data?.name ?? null,
    hasEscapedNotes: json.get('notes') === 'escaped',
  };
}

function entriesOf<T>(value: unknown, schema: z.ZodType<T>): Map<string, T> {
  const entries = Object.entries(part.parse(value)).flatMap(([key, one]): [string, T][] => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [[key, parsed.data]] : [];
  });
  return new Map(entries);
}

/** Types stand one a line in their section, those below another one with a tab more before them. */
function addEntities(text: string, entities: Map<string, { parent: string | null }>): void {
  const open: string[] = [];
  for (const line of sectionOf(text, 'entities')) {
    const [, tabs = '', name] = /^(\t*)!?([^\s<!-][^\s|<]*)/.exec(line) ?? [];
    if (name === undefined) continue;
    open.length = Math.min(tabs.length, open.length);
    entities.set(name, { parent: open.at(-1) ?? null });
    open.push(name);
  }
}

function addVisuals(
  text: string,
  { labels, colours }: { labels: Map<string, string>; colours: Map<string, string> },
): void {
  for (const line of sectionOf(text, 'labels')) {
    const [type = '', label = ''] = line.split('|').map((one) => one.trim());
    if (type !== '' && label !== '') labels.set(type, label);
  }
  for (const line of sectionOf(text, 'drawing')) {
    const [type = ''] = line.trim().split(/\s/);
    const [, colour] = /\bbgColor:\s*(#[0-9a-f]{6})\b/i.exec(line) ?? [];
    if (colour !== undefined) colours.set(type, colour.toLowerCase());
  }
}

function sectionOf(text: string, section: string): string[] {
  let isIn = false;
  return text.split('\n').filter((line) => {
    const [, head] = /^\s*\[(\w+)\]/.exec(line) ?? [];
    if (head !== undefined) isIn = head === section;
    return isIn && head === undefined && line.trim() !== '' && !line.trimStart().startsWith('#');
  });
}

const details = [
  'title',
  'shortTitle',
  'author',
  'outlet',
  'published',
  'address',
  'language',
] as const;

/** Returns the details that the labels state of a text. */
export function detailsOf(document: BratDocument | undefined): Partial<ReadingDetails> {
  const stated = details.flatMap((name): [string, string][] => {
    const value = document?.[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(stated);
}

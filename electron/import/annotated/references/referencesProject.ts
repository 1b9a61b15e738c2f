import { authorsInWords, type Author } from '../../../../shared/cite/authors';
import { publishedOn } from '../../../../shared/cite/reference';
import type {
  AnnotatedProject,
  ArrivingLoss,
  ArrivingReading,
} from '../../../../shared/annotated/project';
import { isPublished } from '../../../../shared/model/published';

/** A reference as a file has it; what it does not state is null. */
export interface ArrivingReference {
  /** As the file names it: a key, or the row that it begins in. */
  readonly key: string;
  readonly title: string | null;
  readonly shortTitle: string | null;
  readonly authors: readonly Author[];
  readonly outlet: string | null;
  /** Year, month and day, as far as they are known. */
  readonly issued: readonly number[];
  readonly address: string | null;
  readonly doi: string | null;
  readonly language: string | null;
  /** Names of fields that say something else. */
  readonly others: readonly string[];
}

/** Names of fields that are listed one by one. */
const listedFields = 40;

/**
 * Returns references as details of readings that the workspace has: they are found by their address
 * or title. `broken` are entries that could not be read, by their places.
 */
export function referencesProject(
  references: readonly ArrivingReference[],
  broken: readonly string[],
  facts: readonly string[] = [],
): AnnotatedProject {
  const unique = withOwnKeys(references);
  const [found, nameless] = [unique.filter(isFindable), unique.filter((one) => !isFindable(one))];
  return {
    program: null,
    codes: [],
    reviewers: [],
    readings: found.map(readingOf),
    tags: [],
    losses: [
      ...fieldLosses(found),
      {
        of: 'readings',
        how: 'dropped',
        what: 'Entries without a title and an address say of no reading what they belong to.',
        records: nameless.map(({ key }) => key),
      },
      {
        of: 'readings',
        how: 'dropped',
        what: 'Entries that are damaged were not read.',
        records: broken,
      },
    ],
    facts,
    question: null,
  };
}

function withOwnKeys(references: readonly ArrivingReference[]): ArrivingReference[] {
  const used = new Set<string>();
  return references.map((reference, at) => {
    const word = reference.key.trim().slice(0, 400);
    const plain = word === '' ? `entry ${String(at + 1)}` : word;
    const key = used.has(plain) ? `${plain} (entry ${String(at + 1)})` : plain;
    used.add(key);
    return { ...reference, key };
  });
}

function isFindable({ title, address, doi }: ArrivingReference): boolean {
  return title !== null || address !== null || doi !== null;
}

function readingOf(reference: ArrivingReference): ArrivingReading {
  const { key, title, shortTitle, authors, outlet, language } = reference;
  const published = publishedOn(reference.issued);
  const address = reference.address ?? (reference.doi && `https://doi.org/${reference.doi}`);
  return {
    key,
    id: null,
    name: title ?? key,
    text: null,
    sha256: null,
    original: null,
    details: {
      ...(title !== null && { title }),
      ...stated('shortTitle', shortTitle),
      ...stated('author', authorsInWords(authors)),
      ...stated('outlet', outlet),
      ...stated('published', published !== null && isPublished(published) ? published : null),
      ...stated('address', address),
      ...stated('language', language),
    },
    blocks: null,
  };
}

function stated(name: string, value: string | null): Record<string, string> {
  return value === null ? {} : { [name]: value };
}

function fieldLosses(references: readonly ArrivingReference[]): ArrivingLoss[] {
  const fields = new Map<string, Set<string>>();
  for (const { key, others } of references) {
    for (const field of others) {
      const name = fields.size < listedFields || fields.has(field) ? field : 'others';
      fields.set(name, (fields.get(name) ?? new Set()).add(key));
    }
  }
  return [...fields].map(([field, keys]) => ({
    of: 'readings',
    how: 'changed',
    what: `A reading has no place for the field “${field.slice(0, 60)}”.`,
    records: [...keys],
  }));
}

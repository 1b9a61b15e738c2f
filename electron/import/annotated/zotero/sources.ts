import type { ReadingDetails } from '../../../../shared/model/reading';
import { field, listOf, wordsAt } from '../fields';

/** What a file says of the text that an annotation is in. */
export interface ZoteroSource {
  readonly key: string;
  readonly name: string;
  readonly details: Partial<ReadingDetails>;
}

/** Returns the attachment of an annotation, with the details of the item that it belongs to. */
export function sourceOf(
  parent: string | null,
  inFile: unknown,
  byKey: ReadonlyMap<string, unknown>,
): ZoteroSource {
  const attachment = (parent === null ? undefined : byKey.get(parent)) ?? inFile;
  const item = byKey.get(wordsAt(attachment, 'parentItem') ?? '') ?? attachment;
  const title = wordsAt(item, 'title') ?? wordsAt(attachment, 'title');
  const file =
    wordsAt(attachment, 'filename', 'path', 'localPath')
      ?.split(/[\\/:]/)
      .at(-1) ?? null;
  const key = parent ?? title ?? 'a document without a name';
  const address = wordsAt(item, 'url') ?? wordsAt(attachment, 'url');
  const published = /^\d{4}(?:-\d{2}){0,2}/.exec(wordsAt(item, 'date') ?? '')?.[0];
  const authors = listOf(field(item, 'creators')).flatMap((one) => nameOf(one) ?? []);
  const outlet = wordsAt(item, 'publicationTitle', 'websiteTitle', 'publisher');
  return {
    key,
    name: file ?? title ?? key,
    details: {
      ...(title !== null && { title }),
      ...(address !== null && /^https?:/i.test(address) && { address }),
      ...(authors.length > 0 && { author: authors.join(', ') }),
      ...(outlet !== null && { outlet }),
      ...(published !== undefined && { published }),
    },
  };
}

function nameOf(creator: unknown): string | null {
  const parts = [wordsAt(creator, 'firstName'), wordsAt(creator, 'lastName')];
  return wordsAt(creator, 'name') ?? (parts.filter((part) => part !== null).join(' ') || null);
}

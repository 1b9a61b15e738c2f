import { oneLine } from '../../../../shared/text/oneLine';
import { field, isObject, listOf, nameAt, wordsAt } from '../fields';

/** A mark in an attachment. */
export interface ZoteroAnnotation {
  readonly value: unknown;
  readonly key: string;
  /** `highlight`, `underline`, `note`, `image`, `ink` or `text`. */
  readonly type: string;
  /** The marked words; null for a mark that has none. */
  readonly text: string | null;
  readonly comment: string | null;
  readonly colour: string | null;
  readonly page: string | null;
  readonly sortIndex: string;
  /** Key of the attachment; null: the file does not say. */
  readonly parent: string | null;
  /** The attachment, when the annotation stands in it. */
  readonly attachment: unknown;
  readonly author: string | null;
  readonly created: string | null;
  readonly modified: string | null;
}

export interface ZoteroItems {
  readonly annotations: readonly ZoteroAnnotation[];
  /** Articles and attachments by their keys. */
  readonly byKey: ReadonlyMap<string, unknown>;
  /** What is neither, in a word or two. */
  readonly others: readonly string[];
}

/** Returns what a file of Zotero's holds: a list of items, or items with attachments with annotations. */
export function itemsIn(root: unknown): ZoteroItems {
  const annotations: ZoteroAnnotation[] = [];
  const byKey = new Map<string, unknown>();
  const others: string[] = [];
  const add = (wrapped: unknown, attachment: unknown) => {
    const value = unwrapped(wrapped);
    const one = annotationOf(value, wrapped, attachment);
    const note = noteIn(value);
    if (one) annotations.push(one);
    else if (note !== null) others.push(note);
    else if (!isObject(value)) others.push(JSON.stringify(value).slice(0, 200));
    else {
      const key = keyOf(value);
      if (key !== null) byKey.set(key, value);
      for (const inner of listOf(field(value, 'annotations'))) add(inner, value);
    }
  };
  const items = listOf(field(root, 'items') ?? field(root, 'annotations') ?? root);
  for (const item of items) {
    add(item, undefined);
    for (const note of listOf(field(unwrapped(item), 'notes'))) add(note, undefined);
    for (const attachment of listOf(field(unwrapped(item), 'attachments'))) {
      if (isObject(attachment))
        add({ ...(attachment as object), parentItem: keyOf(unwrapped(item)) }, undefined);
    }
  }
  return { annotations, byKey, others };
}

/** The API wraps an item in what it says of it. */
function unwrapped(item: unknown): unknown {
  const data = field(item, 'data');
  return isObject(data) ? data : item;
}

/** A note that stands by itself or beside an attachment, as its key and its words; null: it is none. */
function noteIn(value: unknown): string | null {
  if (wordsAt(value, 'itemType') !== 'note') return null;
  const plain = (wordsAt(value, 'note') ?? '').replace(/<[^<>]*>/g, ' ');
  return oneLine(`${keyOf(value) ?? 'note'}: ${plain}`, 1000);
}

function keyOf(item: unknown): string | null {
  return wordsAt(item, 'key', 'itemKey', 'id') ?? nameAt(item, 'itemID');
}

/** The database and the API say `annotationText`, the reader says `text`. */
function annotationOf(
  value: unknown,
  wrapped: unknown,
  attachment: unknown,
): ZoteroAnnotation | null {
  const isOfApi = field(value, 'annotationType') !== undefined;
  const isOfReader =
    hasPlace(value) && wordsAt(value, 'type') !== null && field(value, 'sortIndex') !== undefined;
  if (!isOfApi && !isOfReader) return null;
  const at = (name: string) =>
    wordsAt(value, `annotation${name.charAt(0).toUpperCase()}${name.slice(1)}`, name);
  const creator = field(field(wrapped, 'meta'), 'createdByUser');
  const type = at('type') ?? 'mark';
  return {
    value,
    key: keyOf(value) ?? 'mark',
    type,
    text: type === 'highlight' || type === 'underline' ? at('text') : null,
    comment: at('comment'),
    colour: at('color'),
    page: at('pageLabel'),
    sortIndex: at('sortIndex') ?? '',
    parent: wordsAt(value, 'parentItem', 'parentKey') ?? keyOf(attachment),
    attachment,
    author: at('authorName') ?? wordsAt(creator, 'name', 'username'),
    created: wordsAt(value, 'dateAdded', 'dateCreated'),
    modified: wordsAt(value, 'dateModified', 'dateAdded', 'dateCreated'),
  };
}

/** The place is an object, or JSON in a text. */
function hasPlace(value: unknown): boolean {
  const place = field(value, 'position');
  return isObject(place) || (typeof place === 'string' && place.trimStart().startsWith('{'));
}

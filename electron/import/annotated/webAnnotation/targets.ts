import { digestOf } from '../../../../shared/export/digestIri';
import { field, isObject, listOf, wordsAt } from '../fields';
import { iriOf, typesOf } from './findAnnotations';
import { nothingSelected, selectedBy, type SelectedWords } from './selectors';

/** One thing that an annotation is about. */
export interface Target {
  /** IRI of the text, without what is selected of it; null: the file does not say. */
  readonly source: string | null;
  readonly title: string | null;
  readonly language: string | null;
  /** SHA-256 of the text. */
  readonly sha256: string | null;
  readonly words: SelectedWords;
  /** Whether anything says that it is a part of a text, and not the whole. */
  readonly isPart: boolean;
  /** Whether it is one of several that belong together or stand for each other. */
  readonly isOneOf: boolean;
}

const deepest = 16;

/** Returns everything that an annotation is about. */
export function targetsOf(annotation: unknown): Target[] {
  return listOf(field(annotation, 'target')).flatMap((target) => targetsIn(target, 0));
}

function targetsIn(target: unknown, depth: number): Target[] {
  if (depth > deepest) return [];
  const items = field(target, 'items');
  if (items !== undefined) {
    return listOf(items).flatMap((item) =>
      targetsIn(item, depth + 1).map((one) => ({ ...one, isOneOf: true })),
    );
  }
  const source = field(target, 'source');
  if (source === undefined) return [wholeOrFragment(target)];
  return targetsIn(source, depth + 1).map((inner) => narrowed(inner, target));
}

/** An IRI, or an object that names it: a fragment may say which part is meant. */
function wholeOrFragment(target: unknown): Target {
  const iri = iriOf(target);
  const [source = '', fragment] = iri?.split(/#(.*)/s) ?? [];
  const selector = field(target, 'selector');
  const words = selectedBy([...listOf(selector), ...(iri !== null && fragment ? [iri] : [])]);
  const isPlaced = words.start !== null || words.quote !== null;
  return {
    source: isPlaced && fragment ? source : iri,
    title: isObject(target) ? titleOf(target) : null,
    language: isObject(target) ? wordsAt(target, 'language') : null,
    sha256: digestAt(target),
    words,
    isPart: isPlaced || selector !== undefined,
    isOneOf: false,
  };
}

function titleOf(target: unknown): string | null {
  return wordsAt(target, 'dc:title', 'dcterms:title', 'title', 'label', 'name');
}

/** What is selected of a part is finer than the part. */
function narrowed(inner: Target, target: unknown): Target {
  const selector = field(target, 'selector');
  const base = inner.isPart ? inner.words.start : 0;
  const words = selector === undefined ? nothingSelected : selectedBy(selector, base);
  const isPlaced = words.quote !== null || words.start !== null;
  return {
    ...inner,
    title: inner.title ?? titleOf(target),
    sha256: inner.sha256 ?? digestAt(target),
    words: isPlaced ? words : { ...inner.words, others: [...inner.words.others, ...words.others] },
    isPart: inner.isPart || selector !== undefined,
  };
}

function digestAt(target: unknown): string | null {
  for (const state of listOf(field(target, 'state'))) {
    const digest = digestOf(iriOf(state) ?? '');
    if (digest !== null) return digest;
  }
  return null;
}

/** Returns whether a target is something to look at or listen to. */
export function isMedia(annotation: unknown): boolean {
  return listOf(field(annotation, 'target')).some((target) =>
    [target, field(target, 'source')].some((one) =>
      typesOf(one).some((type) => ['Image', 'Video', 'Sound', 'Audio'].includes(type)),
    ),
  );
}

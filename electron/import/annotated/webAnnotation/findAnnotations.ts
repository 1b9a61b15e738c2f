import { field, isObject, listOf } from '../fields';

/** What a file of JSON-LD holds. */
export interface FoundAnnotations {
  readonly annotations: readonly unknown[];
  /** What stands under `lectern` in its collections. */
  readonly own: readonly unknown[];
  /** IRIs of pages and annotations that are elsewhere. */
  readonly elsewhere: readonly string[];
  /** What is none of all this, in a word or two. */
  readonly others: readonly string[];
}

const contextOf = 'http://www.w3.org/ns/anno.jsonld';

/** Returns the types of an object, without their prefixes. */
export function typesOf(value: unknown): string[] {
  return [...listOf(field(value, 'type')), ...listOf(field(value, '@type'))].flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:as|oa):/, '')] : [],
  );
}

/** Returns the id of an object, or the IRI itself. */
export function iriOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  const [id] = [...listOf(field(value, 'id')), ...listOf(field(value, '@id'))];
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
}

/** Returns whether a value is an annotation, a page or a collection of them, or a list that begins with one. */
export function isAnnotated(value: unknown): boolean {
  const [first] = listOf(field(value, '@graph') ?? value);
  const types = typesOf(first);
  if (types.includes('Annotation'))
    return hasContext(value) || hasContext(first) || hasParts(first);
  const isGroup = types.includes('AnnotationCollection') || types.includes('AnnotationPage');
  return isGroup && (hasContext(value) || hasContext(first));
}

function hasContext(value: unknown): boolean {
  return listOf(field(value, '@context')).some((one) => one === contextOf);
}

/** Some programs leave the context out. */
function hasParts(value: unknown): boolean {
  return field(value, 'target') !== undefined && field(value, 'body') !== undefined;
}

/** Returns the annotations of a file in their order, whatever they are wrapped in. */
export function findAnnotations(root: unknown): FoundAnnotations {
  const annotations: unknown[] = [];
  const own: unknown[] = [];
  const elsewhere: string[] = [];
  const others: string[] = [];
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    const types = typesOf(value);
    const parts = partsOf(value);
    if (types.includes('Annotation')) annotations.push(value);
    else if (typeof value === 'string') elsewhere.push(value);
    else if (parts) {
      const block = field(value, 'lectern');
      if (block !== undefined) own.push(block);
      for (const part of parts.toReversed()) open.push(part);
    } else others.push(iriOf(value) ?? (types.join(' ') || typeof value));
  }
  return { annotations, own, elsewhere, others };
}

/** Returns what a list, a graph, a collection or a page consists of; null when it is none of them. */
function partsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  const graph = field(value, '@graph');
  if (graph !== undefined) return listOf(graph);
  const types = typesOf(value);
  if (types.includes('AnnotationCollection')) {
    const [first, last] = [field(value, 'first'), field(value, 'last')];
    const isOtherPage = isObject(last) && iriOf(last) !== iriOf(first);
    return [...listOf(first), ...(isOtherPage ? [last] : []), ...listOf(field(value, 'items'))];
  }
  if (!types.includes('AnnotationPage')) return null;
  const next = field(value, 'next');
  return [...listOf(field(value, 'items')), ...listOf(next)];
}

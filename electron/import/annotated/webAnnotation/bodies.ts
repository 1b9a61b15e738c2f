import { field, isObject, listOf, wordsAt, wordsIn } from '../fields';
import { lastPart } from '../iris';
import { iriOf } from './findAnnotations';

/** What one body says: the name of a code, or words that are a note. */
export interface Body {
  readonly kind: 'code' | 'note';
  readonly words: string;
  readonly creator: Creator | null;
  readonly isHtml: boolean;
  /** Whether it is one of several wordings to choose from. */
  readonly isChoice: boolean;
}

export interface Creator {
  /** IRI, or else the name. */
  readonly iri: string;
  readonly name: string;
}

/** Purposes with which a body says what a passage is. */
const naming = new Set(['tagging', 'classifying']);

const deepest = 16;

/** Returns what the bodies of an annotation say, in their order. */
export function bodiesOf(annotation: unknown): Body[] {
  const motivations = purposesIn(annotation, 'motivation');
  const isNaming = motivations.length > 0 && motivations.every((one) => naming.has(one));
  const remark = wordsAt(annotation, 'bodyValue');
  const bodies = listOf(field(annotation, 'body')).flatMap((body) => bodiesIn(body, isNaming, 0));
  if (remark === null) return bodies;
  return [
    ...bodies,
    { kind: 'note', words: remark, creator: null, isHtml: false, isChoice: false },
  ];
}

function bodiesIn(body: unknown, isNaming: boolean, depth: number): Body[] {
  if (depth > deepest) return [];
  const purposes = purposesIn(body, 'purpose');
  const isCode = purposes.length === 0 ? isNaming : purposes.some((one) => naming.has(one));
  const items = field(body, 'items');
  if (items !== undefined) {
    return listOf(items).flatMap((item) =>
      bodiesIn(item, isCode, depth + 1).map((one) => ({ ...one, isChoice: true })),
    );
  }
  const creator = creatorsOf(body)[0] ?? null;
  const source = field(body, 'source');
  if (isObject(source)) {
    return bodiesIn(source, isCode, depth + 1).map((inner) => ({
      ...inner,
      kind: isCode ? 'code' : inner.kind,
      creator: creator ?? inner.creator,
    }));
  }
  const words = wordsOf(body) ?? wordsIn(source);
  if (words === null) return [];
  const isHtml = /html/i.test(wordsAt(body, 'format') ?? '');
  return [{ kind: isCode ? 'code' : 'note', words, creator, isHtml, isChoice: false }];
}

/** What is elsewhere is said by its address, or by the name that the file has for it. */
function wordsOf(body: unknown): string | null {
  return wordsAt(body, 'value', 'chars', 'rdf:value', 'label', 'name') ?? iriOf(body);
}

function purposesIn(value: unknown, name: string): string[] {
  return listOf(field(value, name)).flatMap((one) =>
    typeof one === 'string' ? [one.replace(/^.*[/#:]/s, '')] : [],
  );
}

/** Returns who made an annotation or a body. */
export function creatorsOf(value: unknown): Creator[] {
  return listOf(field(value, 'creator')).flatMap((creator) => {
    const iri = iriOf(creator);
    const name =
      wordsAt(creator, 'name', 'nickname', 'displayName') ?? (iri && (lastPart(iri) ?? iri));
    return name === null ? [] : [{ iri: iri ?? name, name }];
  });
}

/** Returns whether an annotation answers another one. */
export function isReply(annotation: unknown): boolean {
  return purposesIn(annotation, 'motivation').includes('replying');
}

/** Returns the name of the program that made an annotation. */
export function generatorOf(annotation: unknown): string | null {
  const generator = field(annotation, 'generator');
  const version = wordsAt(generator, 'schema:softwareVersion');
  const name = wordsAt(generator, 'name') ?? iriOf(generator);
  return name !== null && version !== null ? `${name} ${version}` : name;
}

import type { AnnotatedProject, ArrivingTag } from '../../../shared/annotated/project';
import { derivedGuid } from '../../../shared/export/guid';
import { idSchema } from '../../../shared/model/ids';
import { field, listOf, offsetAt, wordsAt } from './fields';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { guidIn } from './iris';
import { jsonIn, onlyFile } from './jsonFile';
import { looseReplies, type Reply, repliesInNote, threadsOf, withReplies } from './replies';

const pageNote = 'Notes on a whole page are about no passage.';
const noPlace = 'What they say of their place is nothing that leads to words in a text.';
const broken = 'They are not as Hypothesis writes them.';

/** What Hypothesis exports from its side bar, and what its API answers. */
export const hypothesis: AnnotatedImporter = {
  id: 'hypothesis',
  label: 'Hypothesis',
  extensions: ['.json'],
  recognises: (pack) => annotationsIn(pack) !== null,
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

/** Returns the annotations of a file: an export, an answer of the API, or a bare list. */
function annotationsIn(pack: Pack): readonly unknown[] | null {
  const file = onlyFile(pack);
  const value = file && jsonIn(file.bytes);
  const list = field(value, 'annotations') ?? field(value, 'rows') ?? value;
  if (!Array.isArray(list)) return null;
  const isExport = ['export_userid', 'client_version'].some(
    (name) => field(value, name) !== undefined,
  );
  const isOwn = list.length > 0 ? isAnnotation(list[0]) : isExport;
  return isOwn ? (list as unknown[]) : null;
}

function isAnnotation(value: unknown): boolean {
  const user = field(value, 'user');
  const isByAccount = typeof user === 'string' && user.startsWith('acct:');
  return isByAccount && field(value, 'uri') !== undefined && field(value, 'target') !== undefined;
}

function read(pack: Pack): AnnotatedProject {
  const gathering = new Gathering();
  const all: unknown[] = [];
  for (const [at, one] of (annotationsIn(pack) ?? []).entries()) {
    if (isAnnotation(one)) all.push(one);
    else gathering.dropped('others', wordsAt(one, 'id') ?? `number ${String(at + 1)}`, broken);
  }
  const passages = all.filter((one) => !isReply(one) && wordsOf(one) !== null);
  const roots = new Set(passages.flatMap((one) => wordsAt(one, 'id') ?? []));
  const { under, loose } = threadsOf(all.filter(isReply).map(replyOf), (id) => roots.has(id));
  for (const one of all) {
    const words = wordsOf(one);
    if (isReply(one)) continue;
    if (words) take(gathering, one, words, under.get(wordsAt(one, 'id') ?? '') ?? []);
    else gathering.dropped('others', described(one), hasSelector(one) ? noPlace : pageNote);
  }
  for (const { author, text } of loose)
    gathering.dropped('others', `${author}: ${text}`, looseReplies);
  sayFacts(gathering, all);
  return gathering.project('Hypothesis');
}

function sayFacts(gathering: Gathering, all: readonly unknown[]): void {
  if (all.some((one) => field(one, 'group') !== undefined)) {
    gathering.fact('Groups of Hypothesis, and who may see an annotation, are not kept.');
  }
  gathering.fact(
    'Hypothesis counts in the text of the page as the browser had it: each passage is found by its quotation.',
  );
}

function isReply(annotation: unknown): boolean {
  return listOf(field(annotation, 'references')).length > 0;
}

function hasSelector(annotation: unknown): boolean {
  return listOf(field(annotation, 'target')).some((one) => field(one, 'selector') !== undefined);
}

type Words = Pick<ArrivingTag, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>;

/** Returns what the selectors say; an annotation has one target. Null when they lead to no words. */
function wordsOf(annotation: unknown): Words | null {
  const [target] = listOf(field(annotation, 'target'));
  const selectors = listOf(field(target, 'selector'));
  const ofType = (type: string) => selectors.find((one) => field(one, 'type') === type);
  const [position, quoted] = [ofType('TextPositionSelector'), ofType('TextQuoteSelector')];
  const [start, end] = [offsetAt(position, 'start'), offsetAt(position, 'end')];
  const quote = wordsAt(quoted, 'exact');
  if (quote === null && (start === null || end === null)) return null;
  const [prefix, suffix] = [wordsAt(quoted, 'prefix'), wordsAt(quoted, 'suffix')];
  return { start, end, quote, prefix, suffix };
}

function take(gathering: Gathering, one: unknown, words: Words, replies: readonly Reply[]): void {
  const id = wordsAt(one, 'id');
  const tags = listOf(field(one, 'tags')).flatMap((tag) =>
    typeof tag === 'string' && tag.trim() !== '' ? [tag] : [],
  );
  const reading = takePage(gathering, one);
  const note = withReplies(wordsAt(one, 'text'), replies);
  const codes = tags.length > 0 ? tags.map((tag) => gathering.code(tag)) : [null];
  codes.forEach((code, at) => {
    const key = gathering.tag(id ?? `annotation of ${reading}`, reading, {
      ...words,
      id: id === null ? null : idOf(id, codes.length === 1 ? null : at),
      code,
      reviewer: takeUser(gathering, one),
      note,
      created: wordsAt(one, 'created'),
      modified: wordsAt(one, 'updated'),
    });
    if (replies.length > 0) gathering.changed('tags', key, repliesInNote);
  });
}

/** Hypothesis makes its ids of more letters than ours have. */
function idOf(id: string, number: number | null): string {
  if (number === null && idSchema.safeParse(id).success) return id;
  return derivedGuid('hypothesis', id, String(number ?? 0));
}

function takeUser(gathering: Gathering, annotation: unknown): string {
  return gathering.reviewer(wordsAt(annotation, 'user') ?? '', { name: authorOf(annotation) });
}

function authorOf(annotation: unknown): string {
  const account = wordsAt(annotation, 'user') ?? '';
  const name = wordsAt(field(annotation, 'user_info'), 'display_name');
  return name ?? (account.replace(/^acct:/, '').replace(/@.*$/s, '') || account);
}

/** A file of ours names the GUID of the reading among the links of the page. */
function takePage(gathering: Gathering, annotation: unknown): string {
  const uri = wordsAt(annotation, 'uri') ?? 'a page without an address';
  const document = field(annotation, 'document');
  const [title] = listOf(field(document, 'title'));
  const links = listOf(field(document, 'link')).map((link) => wordsAt(link, 'href'));
  const guid = [uri, ...links].map(guidIn).find((named) => named !== null) ?? null;
  const isOnTheWeb = /^https?:/i.test(uri);
  const named = typeof title === 'string' && title.trim() !== '' ? title : null;
  return gathering.reading(uri, {
    id: guid,
    name: named ?? uri,
    details: { ...(named !== null && { title: named }), ...(isOnTheWeb && { address: uri }) },
  });
}

function replyOf(annotation: unknown): Reply {
  return {
    id: wordsAt(annotation, 'id'),
    answers: listOf(field(annotation, 'references')).filter((id) => typeof id === 'string'),
    author: authorOf(annotation),
    text: saidIn(annotation),
  };
}

/** The words of what does not arrive are said, so that nothing is lost unseen. */
function described(annotation: unknown): string {
  const where = wordsAt(annotation, 'id') ?? wordsAt(annotation, 'uri') ?? 'an annotation';
  return `${where}: ${authorOf(annotation)}: ${saidIn(annotation)}`;
}

function saidIn(annotation: unknown): string {
  const tags = listOf(field(annotation, 'tags')).filter((tag) => typeof tag === 'string');
  const text = wordsAt(annotation, 'text');
  return [...(text === null ? [] : [text]), ...(tags.length > 0 ? [tags.join(', ')] : [])].join(
    ' – ',
  );
}

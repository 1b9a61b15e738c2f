import type { AnnotatedProject } from '../../../shared/annotated/project';
import { oneLine } from '../../../shared/text/oneLine';
import { countingOf } from './counting';
import { documentsIn, type DoccanoDocument, isDoccano } from './doccano/documents';
import { ForeignText } from './foreignText';
import { Gathering } from './gathering';
import type { AnnotatedImporter, AnnotatedWishes, Pack } from './importer';

/** Texts with labelled spans, as doccano exports them: old and new JSONL, JSON, one file or one a user. */
export const doccano: AnnotatedImporter = {
  id: 'doccano',
  label: 'doccano',
  extensions: ['.jsonl', '.json'],
  recognises: isDoccano,
  read: (pack, wishes) => Promise.resolve().then(() => read(pack, wishes)),
};

const outside = 'Their positions are outside the text, or hold no words.';

function read(pack: Pack, { units }: AnnotatedWishes): AnnotatedProject {
  const gathering = new Gathering();
  const { documents, broken } = documentsIn(pack);
  for (const where of broken)
    gathering.dropped('others', where, 'They are no documents of doccano.');
  const texts = documents.map((document) => ({ document, of: new ForeignText(document.text) }));
  const passages = texts.flatMap(({ document, of }) =>
    document.spans.map(({ start, end }) => ({ of, start, end })),
  );
  const { counting, fact, question } = countingOf(passages, units, saidUnits(documents));
  if (fact !== null) gathering.fact(fact);
  for (const { document, of } of texts) {
    const reading = takeText(gathering, document, of.text);
    takeOthers(gathering, document);
    document.spans.forEach(({ start, end, label, user }, at) => {
      const span = of.spanOf(start, end, counting);
      const name = `${reading}, label ${String(at + 1)}`;
      if (!span) {
        const where = `${name}: ${label} (${String(start)} to ${String(end)})`;
        gathering.dropped('tags', where, outside);
        return;
      }
      const reviewer = user ?? document.user;
      gathering.tag(name, reading, {
        ...span,
        code: gathering.code(label),
        reviewer: reviewer === null ? null : gathering.reviewer(reviewer),
        quote: of.text.slice(span.start, span.end),
      });
    });
  }
  return { ...gathering.project('doccano'), question };
}

/** A file of ours says in each line what it counts; one line that does not is not of ours. */
function saidUnits([first, ...others]: readonly DoccanoDocument[]): string | null {
  return others.every(({ units }) => units === first?.units) ? (first?.units ?? null) : null;
}

/** The files of several users have the same texts; two with one name and different words are two. */
function takeText(
  gathering: Gathering,
  { name, guid, title }: DoccanoDocument,
  text: string,
): string {
  const facts = { id: guid, name: title ?? name, text, details: title === null ? {} : { title } };
  const key = gathering.reading(name, facts);
  return gathering.textOf(key) === text ? key : gathering.anotherReading(name, facts);
}

function takeOthers(
  gathering: Gathering,
  { name, labels, comments, relations, more }: DoccanoDocument,
) {
  const say = (word: string, what: string) => {
    gathering.dropped('others', `${name}: ${oneLine(word, 1000)}`, what);
  };
  for (const label of labels) say(label, 'Labels of a whole text are about no passage.');
  for (const comment of comments) say(comment, 'Comments on a whole text are about no passage.');
  for (const relation of relations) say(relation, 'Relations between passages have no place.');
  if (more.length > 0) {
    gathering.fact(`What doccano keeps with a text is not kept here: ${more.join(', ')}.`);
  }
}

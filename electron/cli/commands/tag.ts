import { type Copies, copiesIn } from '../../../shared/anchor/copies';
import { findQuote } from '../../../shared/anchor/matchQuote';
import type { Code } from '../../../shared/model/code';
import { codeTree, pathName } from '../../../shared/model/codeTree';
import type { Reading } from '../../../shared/model/reading';
import { noteLimit } from '../../../shared/model/tag';
import type { Workspace } from '../../../shared/model/workspace';
import type { Span } from '../../../shared/text/segment';
import { oneLine } from '../../../shared/text/oneLine';
import { addTag } from '../../services/tags';
import { claimGiven, claimOptions } from '../claimGiven';
import { type Command, type Given, jsonOption } from '../command';
import { codeBy, readingBy } from '../find';
import { changing } from '../openDesk';
import { json } from '../terminal';
import { tagView } from '../views';

export const tag: Command = {
  name: 'tag',
  operands: 'WS READING --code CODE (--quote TEXT | --start N --end N)',
  summary: 'Give a passage of a reading a code',
  options: [
    { name: 'code', value: 'CODE', help: 'legal, rights, security, comment, or one of your own' },
    { name: 'quote', value: 'TEXT', help: 'The words of the passage' },
    { name: 'occurrence', value: 'N', help: 'Which of several equal quotes, from 1' },
    { name: 'start', value: 'N', help: 'First UTF-16 unit of the passage, from 0' },
    { name: 'end', value: 'N', help: 'The UTF-16 unit after its last one' },
    { name: 'note', value: 'TEXT', help: 'A note on the tag' },
    ...claimOptions,
    { name: 'reviewer', value: 'NAME', help: 'Whose tag it is; added when there is none such' },
    jsonOption,
  ],
  async run(call) {
    const { given, terminal } = call;
    const word = given.required(1, 'READING');
    given.atMost(2);
    return changing(call, async (desk) => {
      const store = desk.store();
      const reading = readingBy(store.workspace, word);
      const code = codeBy(store.workspace, given.requiredOption('code'));
      const copies = copiesIn(await store.text(reading.id), reading.blocks);
      const span = spanOf(given, reading, copies);
      const claim = claimGiven(given);
      const { tag: made, changes } = await addTag(desk, {
        ...span,
        reading: reading.id,
        code: code.id,
        note: noteOf(given),
        ...(claim && { claim }),
        reviewer: reviewerOf(given),
      });
      if (changes.length === 0) terminal.say('These words had this tag already.');
      if (made.start !== span.start) terminal.say(elsewhere(made));
      terminal.print(
        given.has('json')
          ? json(tagView(store.workspace, made, copies))
          : `${made.id}  ${pathOf(store.workspace, code)}: “${oneLine(made.quote, 80)}”\n`,
      );
      return 0;
    });
  },
};

function pathOf({ codes }: Workspace, { id, name }: Code): string {
  const node = codeTree(codes).byId.get(id);
  return node ? pathName(node) : name;
}

/** Said when the tag is not where it was asked for. */
function elsewhere({ start, end }: Span): string {
  return `These words stand several times; the tag is on the copy from ${start} to ${end}.`;
}

function spanOf(given: Given, reading: Reading, copies: Copies): Span {
  const quote = given.option('quote');
  const start = given.wholeNumber('start', 0);
  const end = given.wholeNumber('end', 1);
  const occurrence = given.wholeNumber('occurrence', 1);
  if (quote !== null && start === null && end === null) {
    return placeOf(given, reading, copies, { quote, occurrence });
  }
  if (quote === null && start !== null && end !== null && occurrence === null) {
    return { start, end };
  }
  throw given.refuse('A passage is given by --quote, or by --start and --end.');
}

function placeOf(
  given: Given,
  { title }: Reading,
  copies: Copies,
  { quote, occurrence }: { quote: string; occurrence: number | null },
): Span {
  const words = `“${oneLine(quote, 80)}”`;
  const places = findQuote(copies.text, quote);
  const [first] = places;
  if (!first) throw given.refuse(`${words} does not stand in “${title}”.`);
  const apart = new Set(places.map((place) => (copies.originalOf(place) ?? place).start));
  if (occurrence === null && apart.size > 1) {
    throw given.refuse(
      `${words} stands in ${places.length} places of “${title}”: say which with --occurrence 1 to ${places.length}.`,
    );
  }
  const place = places[(occurrence ?? 1) - 1];
  if (place) return place;
  const count = places.length === 1 ? '1 place' : `${places.length} places`;
  throw given.refuse(
    `${words} stands in ${count} of “${title}”, so there is no occurrence ${String(occurrence)}.`,
  );
}

function noteOf(given: Given): string | null {
  const note = given.option('note');
  if (note !== null && note.length > noteLimit) {
    throw given.refuse(`A note has at most ${noteLimit} characters.`);
  }
  return note?.trim() ? note : null;
}

function reviewerOf(given: Given): string | null {
  const name = given.option('reviewer')?.trim() ?? null;
  if (name !== null && (name === '' || name.length > 120)) {
    throw given.refuse("A reviewer's name has 1 to 120 characters.");
  }
  return name;
}

import { findQuote } from '../../../shared/anchor/matchQuote';
import type { Reading } from '../../../shared/model/reading';
import { noteLimit } from '../../../shared/model/tag';
import type { Span } from '../../../shared/text/segment';
import { oneLine } from '../../../shared/text/oneLine';
import { addTag } from '../../services/tags';
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
      const span = spanOf(given, reading, await store.text(reading.id));
      const { tag: made, changes } = await addTag(desk, {
        ...span,
        reading: reading.id,
        code: code.id,
        note: noteOf(given),
        reviewer: reviewerOf(given),
      });
      if (changes.length === 0) terminal.say('These words had this tag already.');
      terminal.print(
        given.has('json')
          ? json(tagView(store.workspace, made))
          : `${made.id}  ${code.name}: “${oneLine(made.quote, 80)}”\n`,
      );
      return 0;
    });
  },
};

function spanOf(given: Given, reading: Reading, text: string): Span {
  const quote = given.option('quote');
  const start = given.wholeNumber('start', 0);
  const end = given.wholeNumber('end', 1);
  const occurrence = given.wholeNumber('occurrence', 1);
  if (quote !== null && start === null && end === null) {
    return placeOf(given, reading, findQuote(text, quote), { quote, occurrence });
  }
  if (quote === null && start !== null && end !== null && occurrence === null) {
    return { start, end };
  }
  throw given.refuse('A passage is given by --quote, or by --start and --end.');
}

function placeOf(
  given: Given,
  { title }: Reading,
  places: readonly Span[],
  { quote, occurrence }: { quote: string; occurrence: number | null },
): Span {
  const words = `“${oneLine(quote, 80)}”`;
  const [first] = places;
  if (!first) throw given.refuse(`${words} does not stand in “${title}”.`);
  if (occurrence === null && places.length > 1) {
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

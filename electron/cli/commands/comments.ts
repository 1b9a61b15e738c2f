import { commentsWithQuotes, type QuotingComment } from '../../../shared/quotes/commentQuotes';
import type { Echo } from '../../../shared/quotes/echoes';
import { oneLine } from '../../../shared/text/oneLine';
import { type Command, jsonOption } from '../command';
import { readingToShow } from '../readingToShow';
import { json } from '../terminal';

export const comments: Command = {
  name: 'comments',
  operands: 'WS READING',
  summary: 'List the reader comments of a reading, with what they quote of the article',
  options: [jsonOption],
  async run(call) {
    const { given, terminal } = call;
    const { reading, text } = await readingToShow(call);
    const found = commentsWithQuotes(text, reading.blocks);
    if (given.has('json')) {
      terminal.print(json({ comments: found.map((one) => view(one, found)) }));
      return 0;
    }
    for (const one of found) terminal.print(inWords(view(one, found), text));
    if (found.length === 0) terminal.say(`“${reading.title}” has no reader comments.`);
    return 0;
  },
};

/** A comment by its number; so is the one that it answers. Places are UTF-16 units of the text. */
function view(comment: QuotingComment, all: readonly QuotingComment[]) {
  const { number, author, time, start, end, quotes } = comment;
  const replyTo = all.find(({ first }) => first.id === comment.replyTo)?.number ?? null;
  return { number, author, time, start, end, replyTo, quotes: quotes.map(quoteView) };
}

function quoteView({ start, end, of, change }: Echo) {
  return { start, end, ofStart: of.start, ofEnd: of.end, change };
}

function inWords(comment: ReturnType<typeof view>, text: string): string {
  const { number, author, time, start, end, replyTo, quotes } = comment;
  const head = [
    `${String(number)}. ${author ?? 'Unknown author'}`,
    ...(time === null ? [] : [time]),
    ...(replyTo === null ? [] : [`answers ${String(replyTo)}`]),
  ];
  const lines = [
    `${head.join(', ')}: ${oneLine(text.slice(start, end), 80)}`,
    ...quotes.map(({ ofStart, ofEnd, change }) => {
      const changed = change === null ? '' : `, one word changed: ${change}`;
      return `  quotes “${oneLine(text.slice(ofStart, ofEnd), 80)}”${changed}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

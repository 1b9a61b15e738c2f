import type { Draft } from '../../../shared/clean/draft';
import { DraftBuilder } from '../../../shared/clean/draftBuilder';
import { piecesOf } from '../../../shared/clean/pieces';
import { canonicalText } from '../../../shared/text/canonical';

/** Lines that follow each other and are quoted as often as each other. */
interface Run {
  readonly depth: number;
  readonly lines: string[];
}

/** Returns the draft of a mail's plain text: lines that begin with “>” are quotations, without that sign. */
export function mailTextDraft(text: string): Draft {
  const builder = new DraftBuilder();
  for (const { depth, lines } of runsOf(canonicalText(text))) {
    const run = lines.join('\n');
    const facts = depth > 0 ? { kind: 'quotation' as const, reason: 'Quoted in the mail.' } : {};
    for (const { start, end } of piecesOf(run)) builder.add(run.slice(start, end), facts);
  }
  return builder.draft();
}

function runsOf(text: string): Run[] {
  // Nobody is quoted in most mails: their lines need not be looked at.
  if (!/^>/m.test(text)) return [{ depth: 0, lines: [text] }];
  const runs: Run[] = [];
  for (const line of text.split('\n')) {
    const marks = line.startsWith('>') ? (/^(?:>[ \t]?)+/.exec(line)?.[0] ?? '') : '';
    const depth = marks === '' ? 0 : marks.split('>').length - 1;
    const words = line.slice(marks.length);
    const last = runs.at(-1);
    if (last?.depth === depth) last.lines.push(words);
    else runs.push({ depth, lines: [words] });
  }
  return runs;
}

import { grown, shrunk } from '../../editor/commands/grow';
import { extend, type Selected, spanOf, step } from '../../editor/commands/move';
import type { Unit } from '../../editor/commands/units';
import type { ReadingEditor } from '../../editor/readingEditor';
import { announce } from '../../state/notices';
import type { Command, ReadingDesk } from './readingDesk';

type Mover = typeof step;

const names: Readonly<Record<Unit, string>> = {
  word: 'word',
  sentence: 'sentence',
  quotation: 'quotation',
  block: 'paragraph or comment',
  comment: 'comment',
};

const moving =
  (mover: Mover, unit: Unit, forward: boolean): Command =>
  ({ editor, text }) => {
    const next = mover(text, editor.shown, editor.selected(), unit, forward);
    if (next) editor.select(next);
    else announce(`No ${names[unit]} ${forward ? 'after' : 'before'} this place.`);
  };

/** The commands that move the caret and the selection, by id. */
export const movingCommands: Readonly<Record<string, Command>> = {
  nextSentence: moving(step, 'sentence', true),
  previousSentence: moving(step, 'sentence', false),
  extendSentence: moving(extend, 'sentence', true),
  extendSentenceBack: moving(extend, 'sentence', false),
  nextBlock: moving(step, 'block', true),
  previousBlock: moving(step, 'block', false),
  nextQuotation: moving(step, 'quotation', true),
  previousQuotation: moving(step, 'quotation', false),
  nextComment: moving(step, 'comment', true),
  previousComment: moving(step, 'comment', false),
  nextWord: moving(step, 'word', true),
  previousWord: moving(step, 'word', false),
  extendWord: moving(extend, 'word', true),
  extendWordBack: moving(extend, 'word', false),
  growSelection,
  shrinkSelection,
};

/** The selections that were grown, the last one at the end, so that shrinking goes the same way back. */
const grownFrom = new WeakMap<
  ReadingEditor,
  { readonly before: Selected; readonly after: Selected }[]
>();

function growSelection({ editor, text }: ReadingDesk): void {
  const before = editor.selected();
  const larger = grown(text, editor.shown, spanOf(before));
  if (!larger) {
    announce('The selection cannot grow further.');
    return;
  }
  const after = { anchor: larger.start, head: larger.end };
  grownFrom.set(editor, [...stepsTo(editor, before), { before, after }]);
  editor.select(after);
}

function shrinkSelection({ editor, text }: ReadingDesk): void {
  const now = editor.selected();
  const steps = stepsTo(editor, now);
  const last = steps.at(-1);
  if (last) {
    grownFrom.set(editor, steps.slice(0, -1));
    editor.select(last.before);
    return;
  }
  const smaller = shrunk(text, editor.shown, spanOf(now));
  if (smaller) editor.select({ anchor: smaller.start, head: smaller.end });
  else announce('The selection cannot shrink further.');
}

/** The steps that led to this selection; none when it was made in another way. */
function stepsTo(
  editor: ReadingEditor,
  { anchor, head }: Selected,
): { readonly before: Selected; readonly after: Selected }[] {
  const steps = grownFrom.get(editor) ?? [];
  const last = steps.at(-1)?.after;
  return last?.anchor === anchor && last.head === head ? steps : [];
}

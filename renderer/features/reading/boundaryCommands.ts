import { movedSide, type Side } from '../../editor/commands/boundary';
import { boundingNow, giveUpBounds, keepBounds, moveBounds } from '../../state/bounding';
import { announce } from '../../state/notices';
import { useStore } from '../../state/store';
import type { Command, ReadingDesk } from './readingDesk';

const moving =
  (side: Side, unit: 'word' | 'sentence', forward: boolean): Command =>
  (desk) => {
    moveSide(desk, side, unit, forward);
  };

/** The commands that change where a tag starts and ends, by id. */
export const boundaryCommands: Readonly<Record<string, Command>> = {
  endLater: moving('end', 'word', true),
  endEarlier: moving('end', 'word', false),
  startLater: moving('start', 'word', true),
  startEarlier: moving('start', 'word', false),
  endSentenceLater: moving('end', 'sentence', true),
  endSentenceEarlier: moving('end', 'sentence', false),
  startSentenceLater: moving('start', 'sentence', true),
  startSentenceEarlier: moving('start', 'sentence', false),
  keepBounds: () => void keepBounds(),
  giveUpBounds,
};

function moveSide(
  { editor, text }: ReadingDesk,
  side: Side,
  unit: 'word' | 'sentence',
  forward: boolean,
): void {
  const bounding = boundingNow(useStore.getState());
  if (!bounding) return;
  const moved = movedSide(text, editor.shown, bounding, side, unit, forward);
  if (!moved) {
    announce(`The ${side} of the tag cannot go further.`);
    return;
  }
  moveBounds({ start: moved.start, end: moved.end }, side, text);
  editor.select({ anchor: moved[side], head: moved[side] });
}

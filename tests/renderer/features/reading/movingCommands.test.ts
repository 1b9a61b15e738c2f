import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReadingEditor } from '../../../../renderer/editor/readingEditor';
import { movingCommands } from '../../../../renderer/features/reading/movingCommands';
import { useStore } from '../../../../renderer/state/store';
import { aReading } from '../../../support/records';
import { marked } from '../../../support/marked';
import { deafEars } from '../../../support/deafEars';

const { text, blocks } = marked('One word. Another one.\n\nThe last paragraph.');
const reading = { ...aReading('r'), blocks };

let editor: ReadingEditor;
beforeEach(() => {
  const mount = document.createElement('div');
  document.body.append(mount);
  editor = new ReadingEditor(mount, text, blocks, 'Text', deafEars);
});
afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
  useStore.setState(useStore.getInitialState(), true);
});

/** Runs a command with the caret at an offset, and returns what screen readers were told. */
function saidBy(command: string, at: number): string {
  useStore.setState({ announcement: '' });
  editor.select({ anchor: at, head: at }, false);
  movingCommands[command]?.({ editor, reading, text });
  return useStore.getState().announcement;
}

const units = [
  ['nextSentence', 'previousSentence', 'sentence'],
  ['extendSentence', 'extendSentenceBack', 'sentence'],
  ['nextBlock', 'previousBlock', 'paragraph or comment'],
  ['nextWord', 'previousWord', 'word'],
  ['extendWord', 'extendWordBack', 'word'],
  ['nextQuotation', 'previousQuotation', 'quotation'],
  ['nextComment', 'previousComment', 'comment'],
] as const;

describe.each(units)('the commands %s and %s', (next, previous, name) => {
  it('say that there is nothing further at the ends of the text, without a notice', () => {
    expect(saidBy(next, text.length)).toBe(`No ${name} after this place.`);
    expect(saidBy(previous, 0)).toBe(`No ${name} before this place.`);
    expect(useStore.getState().notices).toEqual([]);
  });
});

describe.each(units.slice(0, 5))('the commands %s and %s', (next, previous) => {
  it('say nothing where they go somewhere', () => {
    expect(saidBy(next, 0)).toBe('');
    expect(saidBy(previous, text.length)).toBe('');
    expect(editor.selected()).not.toEqual({ anchor: text.length, head: text.length });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorrectDialog } from '../../../../renderer/features/reading/CorrectDialog';
import { openCorrection } from '../../../../renderer/state/revisions';
import { show, useStore } from '../../../../renderer/state/store';
import { Failure } from '../../../../shared/ipc/failure';
import type { Reading } from '../../../../shared/model/reading';
import { doing, draw, press, texts, the, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { aLook } from '../../../support/looks';
import { aReading, aTag } from '../../../support/records';

const { text, blocks } = aLook([['A paragraph.'], ['Teh second one.']]);
const reading: Reading = { ...aReading('one'), blocks };
const corrected: Reading = { ...reading, id: 'two', revises: 'one' };
const { status } = opened;

let closed: number;
async function open(answers: Answers) {
  const asked = answerAs({ 'readings.text': () => text, ...answers });
  await doing(() => void openCorrection());
  const { dialog } = useStore.getState();
  if (dialog?.kind !== 'correct') return asked;
  await draw(
    <CorrectDialog
      reading={reading}
      wrong={dialog.wrong}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  asked.length = 0;
  return asked;
}

const field = () => the('textarea', '', HTMLTextAreaElement);
const fill = (value: string) =>
  doing(() => {
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    own?.set?.call(field(), value);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
const send = () =>
  doing(() => {
    const init = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
    field().dispatchEvent(new KeyboardEvent('keydown', init));
  });
const notice = () => useStore.getState().notices[0]?.text;

const tag = aTag('one', 't');
const workspace = {
  ...opened.workspace,
  order: ['one'],
  readings: { one: reading },
  tags: { one: [tag] },
};

beforeEach(() => {
  closed = 0;
  show({ ...opened, workspace });
  useStore.setState({ caret: text.indexOf('Teh') + 2 });
});
afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('correcting the text', () => {
  it('begins with the words of the paragraph, with the caret where it was', async () => {
    await open({});
    expect(field().value).toBe('Teh second one.');
    expect(field().selectionStart).toBe(2);
    expect(texts('#correct-says')).toEqual([
      'The text as it was imported is kept. Tags stay on their words.',
    ]);
  });

  it('is saved by Ctrl+Enter, closes, and the new version is shown', async () => {
    const changes = [{ kind: 'reading.add', reading: corrected, at: 1 } as const];
    const asked = await open({ 'readings.correct': () => ({ changes, status }) });
    await fill('The second one.');
    await send();
    const args = { reading: 'one', block: 'b2', words: 'The second one.' };
    expect(asked).toEqual([{ name: 'readings.correct', args }]);
    expect(closed).toBe(1);
    expect(notice()).toBe('The text was corrected.');
    expect(useStore.getState()).toMatchObject({ current: 'two', startCaret: 15 });
  });

  it('tells of tags that have no place any more', async () => {
    const places = [{ start: 1, end: 2 }];
    const waiting = {
      reading: 'one',
      tag: 't',
      outcome: 'orphan',
      reason: 'Gone.',
      places,
    } as const;
    const changes = [
      { kind: 'reading.add', reading: { ...corrected, toPlace: [waiting] }, at: 1 } as const,
      { kind: 'tag.remove', tag } as const,
      { kind: 'tag.add', tag: aTag('two', 't') } as const,
    ];
    await open({ 'readings.correct': () => ({ changes, status }) });
    await send();
    expect(notice()).toBe(
      'The text was corrected. 1 tag moved with its words. 1 could not be placed and is listed under “To place”.',
    );
  });

  it('that is refused says why, and keeps what was typed', async () => {
    await open({
      'readings.correct': () => {
        throw new Failure('refused', 'A paragraph cannot be without words.');
      },
    });
    await fill('');
    await send();
    expect(texts('[role=alert]')).toEqual(['A paragraph cannot be without words.']);
    expect(closed).toBe(0);
    await fill('Something');
    expect(texts('[role=alert]')).toEqual([]);
  });

  it('waits for a note that cannot be saved: its tag would move away under it', async () => {
    const asked = await open({
      'tags.note': () => {
        throw new Failure('diskFull', 'The disk is full.');
      },
    });
    await doing(() => {
      useStore.setState({ drafts: new Map([['t', { reading: 'one', text: 'Mine' }]]) });
    });
    await fill('The second one.');
    await send();
    expect(asked.map(({ name }) => name)).toEqual(['tags.note']);
    expect(texts('.form [role=alert]').join()).toContain('A note that you wrote');
    expect(useStore.getState().drafts.size).toBe(1);
  });

  it('is left by Escape, with a question only when something was changed', async () => {
    await open({});
    await press('Escape', field());
    expect(closed).toBe(1);
    await fill('Other words.');
    await press('Escape', field());
    expect(closed).toBe(1);
    expect(texts('.modal-foot .btn')).toEqual(['Leave without saving', 'Go on correcting']);
    await doing(() => {
      the('.btn', 'Leave without saving').click();
    });
    expect(closed).toBe(2);
  });

  it('is offered neither in a locked workspace nor in an earlier text', async () => {
    const readOnly = { kind: 'locked', message: 'Ben has it.', detail: null } as const;
    show({ ...opened, workspace, readOnly });
    await open({});
    expect(useStore.getState().dialog).toEqual({ kind: 'failure', failure: readOnly });

    const readings = { one: reading, two: corrected };
    show({ ...opened, workspace: { ...workspace, order: ['one', 'two'], readings } });
    useStore.setState({ current: 'one', dialog: null });
    await open({});
    expect(useStore.getState().dialog).toBeNull();
    expect(notice()).toContain('This is an earlier text');
  });
});

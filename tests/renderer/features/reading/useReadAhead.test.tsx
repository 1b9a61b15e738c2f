import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useReadAhead } from '../../../../renderer/features/reading/useReadAhead';
import { show } from '../../../../renderer/state/store';
import { keptText, readText } from '../../../../renderer/state/texts';
import { doing, draw, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs, type Answers } from '../../../support/fakeMain';
import { aReading } from '../../../support/records';

const ids = ['a', 'b', 'c', 'd', 'e'];
let idle: (() => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => {
    idle[handle - 1] = () => undefined;
  });
});
afterEach(async () => {
  await wipe();
  vi.unstubAllGlobals();
});

function Reading({ id, isShown }: { readonly id: string; readonly isShown: boolean }) {
  useReadAhead(id, isShown);
  return null;
}

/** Opens a workspace in which reading c is shown; returns what main was asked for. */
async function open(isShown = true, instead: Answers = {}) {
  const asked = answerAs({ 'readings.text': ({ reading }) => `Words of ${reading}.`, ...instead });
  const readings = Object.fromEntries(ids.map((id) => [id, aReading(id)]));
  show({ ...opened, workspace: { ...opened.workspace, order: ids, readings } });
  await readText('c');
  await draw(<Reading id="c" isShown={isShown} />);
  return () => asked.slice(1).map(({ args }) => (args as { reading: string }).reading);
}

/** Lets the window have nothing else to do, again and again. */
async function rest(): Promise<void> {
  // What is done adds to what is to be done.
  for (const run of idle) await doing(run);
}

it('reads what stands beside the open reading first, one text after the other', async () => {
  const asked = await open();
  expect(asked()).toEqual([]);
  await doing(() => idle[0]?.());
  expect(asked()).toEqual(['b']);
  await rest();
  expect(asked()).toEqual(['b', 'd', 'a', 'e']);
  expect(ids.filter((id) => keptText(id) === null)).toEqual([]);
});

it('waits until the open reading is shown, and ends when another one is opened', async () => {
  const asked = await open(false);
  await rest();
  expect(asked()).toEqual([]);
  await draw(<Reading id="c" isShown />);
  await doing(() => idle[0]?.());
  await draw(<Reading id="a" isShown />);
  await rest();
  expect(asked()).toEqual(['b', 'd', 'e']);
});

it('goes on when a text cannot be read: who opens it is told', async () => {
  const asked = await open(true, {
    'readings.text': ({ reading }) => {
      if (reading === 'b') throw new Error('gone');
      return 'Words.';
    },
  });
  await rest();
  expect(asked()).toEqual(['b', 'd', 'a', 'e']);
  expect(keptText('b')).toBeNull();
});

import { afterEach, beforeEach, vi } from 'vitest';
import { ImportDialog } from '../../renderer/features/import/ImportDialog';
import { chooseFiles, hearOfImport } from '../../renderer/state/imports';
import { useStore } from '../../renderer/state/store';
import type { ImportFile, ImportLook } from '../../shared/ipc/imports';
import { doing, draw, press, the, wipe } from './drawn';
import { imported } from './emptyAnswers';
import { type Answers, answerAs } from './fakeMain';
import { aLook, aReadyFile, begins, furniture, goesOn } from './looks';

export const quoted = 'The council wants the lamps of the whole street to be out before midnight.';

export const page = aLook(
  [
    ['Lamps out at midnight', { kind: 'title' }],
    [quoted],
    ['Register to read more.', furniture('Asks for a registration.')],
    [`"${quoted.replace('whole', 'WHOLE')}" Really?`, begins],
    ['I like the dark.', begins],
    ['The stars, too.', goesOn],
    ['Not me.', { ...begins, comment: { author: 'Ann', time: '2 h ago', replyTo: 'b5' } }],
  ],
  {
    details: {
      title: 'Lamps out at midnight',
      shortTitle: 'Lamps out',
      author: null,
      outlet: 'The Lamp',
      published: null,
      address: null,
      language: 'en',
    },
    guesses: { outlet: 'From “thelamp.example” in line 3.', published: 'Line 2 says “on Monday”.' },
    canChooseEncoding: true,
  },
);

export const other = aLook([
  ['A text.'],
  ['Register to read more.', furniture('Asks for a registration.')],
]);

export const looks: Record<string, ImportLook> = { one: page, two: other };

export const one = aReadyFile('one', { leftOut: 1, comments: 3 });

export const two = aReadyFile('two', { leftOut: 2, repeats: 2 });

export const encodings = [
  { id: 'utf-8', name: 'UTF-8', label: 'All languages (UTF-8)' },
  { id: 'koi8-r', name: 'KOI8-R', label: 'Russian (KOI8-R)' },
];

export const answers: Answers = {
  'imports.look': ({ file }) => looks[file]!,
  'imports.finish': () => imported,
  'imports.cancel': () => null,
  'imports.remove': () => null,
  'imports.again': () => null,
};

/** The dialog as the window shows it. */
export function Shown() {
  const importing = useStore((state) => state.importing);
  return importing ? <ImportDialog importing={importing} encodings={encodings} /> : null;
}

export async function open(files: readonly ImportFile[], instead: Answers = {}) {
  const asked = answerAs({ ...answers, 'imports.choose': () => ({ id: 'i', files }), ...instead });
  await draw(<Shown />);
  await doing(() => void chooseFiles());
  await doing(() => {
    document.querySelector<HTMLElement>('.blocks')?.focus();
  });
  // What is quoted is looked for after the first picture.
  await doing(() => vi.advanceTimersByTime(0));
  return asked;
}

export const importing = () => useStore.getState().importing;

export const chosen = () => the('.bl[aria-selected=true]');

export const click = (element: HTMLElement) =>
  doing(() => {
    element.click();
  });

export const keys = async (...pressed: string[]) => {
  for (const key of pressed) await press(key, the('.blocks'));
};

export const withCtrl = (key: string, shiftKey = false) =>
  doing(() => {
    const init = { key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });

export const finished = (asked: Awaited<ReturnType<typeof open>>) =>
  asked.find(({ name }) => name === 'imports.finish')?.args as {
    files: { file: string; edits: unknown; details: unknown }[];
  };

/** Each test has clocks of its own, and leaves nothing on the page. */
export function eachOnItsOwn(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(async () => {
    await wipe();
    vi.runAllTimers();
    vi.useRealTimers();
    useStore.setState(useStore.getInitialState(), true);
  });
}

/** Main tells of files of the import, one after the other; the window has drawn them. */
export const hear = (...files: readonly ImportFile[]) =>
  doing(() => {
    for (const file of files) hearOfImport({ import: 'i', file });
    vi.advanceTimersByTime(100);
  });

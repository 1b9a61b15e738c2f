import { act } from 'react';
import { FindAllDialog } from '../../renderer/features/find/FindAllDialog';
import { show, useStore } from '../../renderer/state/store';
import type { Reading } from '../../shared/model/reading';
import type { Tag } from '../../shared/model/tag';
import type { WorkspaceRecord } from '../../shared/model/workspaceRecord';
import { doing, draw, the, type } from './drawn';
import { opened } from './emptyAnswers';
import { FakeSearchWorker } from './fakeSearchWorker';
import { type Answers, answerAs } from './fakeMain';
import { aLook, begins, furniture } from './looks';
import { aReading, aTag, emptyWorkspace } from './records';

export const one = aLook([
  ['Riders want later trams.'],
  ['The council wants a camera in each tram.'],
  ['No tram has helped me.', begins],
  ['Tram notice.', furniture('Says nothing.')],
]);
export const two = aLook([['A tram is no place for a camera.']]);
export const texts: Readonly<Record<string, string>> = { one: one.text, two: two.text };

const reading = (id: string, { blocks }: Pick<Reading, 'blocks'>): Reading => ({
  ...aReading(id),
  blocks,
});

/** A tag of a reviewer on words of the first reading. */
export function tagOn(words: string, id: string, instead: Partial<Tag> = {}): Tag {
  const start = one.text.indexOf(words);
  return { ...aTag('one', id), start, end: start + words.length, quote: words, ...instead };
}

export const record: WorkspaceRecord = {
  ...opened.workspace,
  codes: emptyWorkspace.codes,
  reviewers: [
    { id: 'ann', name: 'Ann' },
    { id: 'ben', name: 'Ben' },
  ],
  me: 'ann',
  order: ['one', 'two'],
  readings: { one: reading('one', one), two: reading('two', two) },
  tags: {
    one: [
      tagOn('Riders want later trams.', 't1'),
      tagOn('in each tram', 't2', { code: 'security', reviewer: 'ben' }),
    ],
  },
};

/** The dialog as the window draws it: gone once it is closed, and always over the newest state. */
function Opened() {
  const workspace = useStore((state) => state.open?.workspace);
  const dialog = useStore((state) => state.dialog);
  if (!workspace || dialog?.kind !== 'findAll') return null;
  return (
    <FindAllDialog
      workspace={workspace}
      onClose={() => {
        useStore.setState({ dialog: null });
      }}
    />
  );
}

/** Opens the dialog over the workspace, with these answers of main in place of the usual ones. */
export async function open(instead: Answers = {}, workspace: WorkspaceRecord = record) {
  const asked = answerAs({
    'readings.text': ({ reading: id }) => texts[id] ?? '',
    'place.keep': () => null,
    ...instead,
  });
  show({ ...opened, workspace });
  useStore.setState({ dialog: { kind: 'findAll' } });
  await draw(<Opened />);
  return asked;
}

export const field = () => the('.findall-words input', '', HTMLInputElement);
export const list = () => the('.hits');
export const said = () => the('.findall-said').textContent;
export const count = () => the('.modal-foot [role=status]').textContent;

/** Types words and waits for what is found. */
export async function search(words: string): Promise<void> {
  await type(field(), words);
  await settle();
}

/** Waits until the worker has answered and the answer is drawn. */
export async function settle(): Promise<void> {
  do {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve));
    });
  } while (FakeSearchWorker.isBusy);
  await doing(() => undefined);
}

/** Chooses one of the options of a filter. */
export async function choose(label: string, value: string): Promise<void> {
  const labels = [...document.querySelectorAll('.findall-filters label')];
  const own = labels.find(({ textContent }) => textContent === label);
  const filter = own?.parentElement?.querySelector('select');
  await doing(() => {
    if (!filter) throw new RangeError(`There is no filter ${label}.`);
    filter.value = value;
    filter.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

/** The places as they are shown: what is left and right of each, and where it is. */
export const lines = () =>
  [...document.querySelectorAll('.hit')].map((row) =>
    ['.hit-left', '.hit-right', '.hit-place']
      .map((part) => row.querySelector(part)?.textContent ?? '')
      .join('|'),
  );

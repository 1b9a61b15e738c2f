import { afterEach, beforeEach, expect, it } from 'vitest';
import { ReadingList } from '../../../../renderer/features/library/ReadingList';
import { show, useStore } from '../../../../renderer/state/store';
import { draw, press, texts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs } from '../../../support/fakeMain';
import { aReading } from '../../../support/records';

const readings = { one: aReading('one'), two: aReading('two'), three: aReading('three') };
const order = ['one', 'two', 'three'];

function List() {
  const workspace = useStore((state) => state.open?.workspace);
  return workspace ? <ReadingList workspace={workspace} /> : null;
}

beforeEach(async () => {
  answerAs({
    'place.keep': () => null,
    'readings.bin': ({ reading }) => {
      const [was, set] = [{ binned: null }, { binned: '2026-11-22T14:05:00.000Z' }];
      return {
        changes: [{ kind: 'reading.update', reading, set, was }],
        status: opened.status,
      };
    },
  });
  show({ ...opened, workspace: { ...opened.workspace, order, readings } });
  useStore.setState({ current: 'one' });
  await draw(<List />);
});
afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

const filter = () => the('#filter-readings', '', HTMLInputElement);
const focused = () => document.activeElement?.getAttribute('data-reading');

it('the readings that the filter leaves are reached from it by keys, also without the current one', async () => {
  await type(filter(), 'Reading t');
  expect(texts('.src .ti')).toEqual(['Reading two', 'Reading three']);
  expect(the('.src[tabindex="0"]').dataset.reading).toBe('two');
  filter().focus();
  await press('ArrowDown');
  expect(focused()).toBe('two');
  await press('ArrowDown');
  expect(focused()).toBe('three');
});

it('a reading that goes to the bin leaves the focus to the next one, and the last one to the one before', async () => {
  the('[data-reading=two]').focus();
  await press('Delete');
  expect(texts('.src .ti')).toEqual(['Reading one', 'Reading three']);
  expect(focused()).toBe('three');
  await press('Delete');
  expect(focused()).toBe('one');
});

import { afterEach, expect, it } from 'vitest';
import { EarlierTexts } from '../../../../renderer/features/library/EarlierTexts';
import { show, useStore } from '../../../../renderer/state/store';
import type { Reading } from '../../../../shared/model/reading';
import { doing, draw, texts, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs } from '../../../support/fakeMain';
import { aReading } from '../../../support/records';

const { origin } = aReading('one');
const at = (day: number) => new Date(2026, 10, day, 14, 5).toISOString();
const one = aReading('one');
const two: Reading = { ...aReading('two'), revises: 'one', added: at(21) };
const three: Reading = {
  ...aReading('three'),
  revises: 'two',
  added: at(22),
  origin: { ...origin, sha256: 'b'.repeat(64) },
};

afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

async function open(reading: Reading) {
  answerAs({ 'place.keep': () => null });
  const workspace = {
    ...opened.workspace,
    order: ['one', 'two', 'three'],
    readings: { one, two, three },
  };
  show({ ...opened, workspace });
  let closed = 0;
  const onClose = () => {
    closed += 1;
  };
  await draw(<EarlierTexts reading={reading} onClose={onClose} />);
  return () => closed;
}

it('the texts that a reading had before are told of, the newest first, and can be shown', async () => {
  const closed = await open(three);
  expect(texts('li span')).toEqual([
    'A new version of this reading came on 22 November 2026 at 14:05.',
    'The text was corrected on 21 November 2026 at 14:05.',
  ]);
  await doing(() => {
    document.querySelectorAll<HTMLElement>('.btn')[1]?.click();
  });
  expect(useStore.getState().current).toBe('one');
  expect(closed()).toBe(1);
});

it('a reading with one text has nothing to say', async () => {
  await open(one);
  expect(texts('ul')).toEqual([]);
});

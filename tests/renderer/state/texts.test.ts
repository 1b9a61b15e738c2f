import { beforeEach, expect, it } from 'vitest';
import { show } from '../../../renderer/state/store';
import { forgetTexts, keptText, mostLetters, readText } from '../../../renderer/state/texts';
import { opened } from '../../support/emptyAnswers';
import { answerAs } from '../../support/fakeMain';

beforeEach(forgetTexts);

it('reads a text once, and has it at once from then on', async () => {
  const asked = answerAs({ 'readings.text': ({ reading }) => `The text of ${reading}.` });
  expect(keptText('a')).toBeNull();
  expect(await readText('a')).toBe('The text of a.');
  expect(keptText('a')).toBe('The text of a.');
  expect(await readText('a')).toBe('The text of a.');
  expect(asked).toHaveLength(1);
});

it('lets go of the texts that were read longest ago, and keeps none that is too long', async () => {
  const third = 'x'.repeat(mostLetters / 3);
  answerAs({
    'readings.text': ({ reading }) => (reading === 'long' ? `${third}${third}${third}xx` : third),
  });
  for (const reading of ['a', 'b', 'c', 'a', 'd']) await readText(reading);
  expect(['a', 'b', 'c', 'd'].filter((one) => keptText(one) !== null)).toEqual(['a', 'c', 'd']);
  expect((await readText('long')).length).toBeGreaterThan(mostLetters);
  expect(keptText('long')).toBeNull();
});

it('does not keep that a text could not be read', async () => {
  let isThere = false;
  answerAs({
    'readings.text': () => {
      if (!isThere) throw new Error('not now');
      return 'Words.';
    },
  });
  await expect(readText('a')).rejects.toMatchObject({ kind: 'bug' });
  isThere = true;
  expect(await readText('a')).toBe('Words.');
});

it('asks the disk again when a workspace is opened', async () => {
  const asked = answerAs({ 'readings.text': () => 'Words.' });
  await readText('a');
  show(opened);
  expect(keptText('a')).toBeNull();
  await readText('a');
  expect(asked).toHaveLength(2);
});

it('does not keep a text of the workspace before that comes late', async () => {
  answerAs({ 'readings.text': () => 'Words.' });
  const late = readText('a');
  show(opened);
  expect(await late).toBe('Words.');
  expect(keptText('a')).toBeNull();
});

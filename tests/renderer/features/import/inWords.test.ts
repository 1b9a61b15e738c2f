import { expect, it } from 'vitest';
import { laterInWords } from '../../../../renderer/features/import/inWords';
import type { ImportFile } from '../../../../shared/ipc/imports';
import { aReadyFile } from '../../../support/looks';

const work: ImportFile = {
  id: 'work',
  name: 'work.json',
  state: 'project',
  format: 'doccano',
  program: null,
  counts: { readings: 1, codes: 1, reviewers: 0, tags: 3 },
  readings: [],
  losses: [],
  facts: [],
  question: null,
};

it('says of tagged work that one Undo takes it back, and of texts that they have details', () => {
  expect(laterInWords([work])).toBe('One Undo takes all of it back.');
  expect(laterInWords([work, aReadyFile('one')])).toContain('later in Details');
});

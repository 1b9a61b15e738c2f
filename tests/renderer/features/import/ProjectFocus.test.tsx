import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../shared/annotated/project';
import type { ImportFile } from '../../../../shared/ipc/imports';
import { doing, the } from '../../../support/drawn';
import { eachOnItsOwn, hear, one, open } from '../../../support/importDialog';

eachOnItsOwn();

const units: Question = {
  kind: 'units',
  options: [
    { id: 'utf-16', label: 'UTF-16 units', quotes: ['One'] },
    { id: 'code points', label: 'Code points', quotes: ['ne '] },
  ],
};
const columns: Question = {
  kind: 'columns',
  headers: ['Text', 'Code'],
  rows: [['One', 'Voice']],
  guess: { quote: 0 },
};

function aProject(question: Question | null, id = 'work'): ImportFile {
  return {
    id,
    name: `${id}.json`,
    state: 'project',
    format: 'doccano',
    program: null,
    counts: { readings: 1, codes: 1, reviewers: 0, tags: 3 },
    readings: [{ name: 'One', hasText: true }],
    losses: [],
    facts: [],
    question,
  };
}

const waiting: ImportFile = { id: 'work', name: 'work.json', state: 'waiting' };

const places = [
  ['the button that imports it', null, '.modal-foot .pri'],
  ['the ways to count', units, '.units-option input:checked'],
  ['the first of its columns', columns, 'th:first-child select'],
] as const;

describe('where keys go when annotated work was found', () => {
  it.each(places)('to %s, also when the dialog opened before', async (_, question, selector) => {
    await open([waiting]);
    await doing(() => {
      the('.modal-head button').focus();
    });
    await hear(aProject(question));
    expect(document.activeElement).toBe(the(selector));
  });

  it.each(places)('to %s, when it is there as the dialog opens', async (_, question, selector) => {
    await open([aProject(question)]);
    expect(document.activeElement).toBe(the(selector));
  });

  it('to what is next, when an answer took its own control away', async () => {
    await open([aProject(units)]);
    await doing(() => {
      the('.units-option input:checked').focus();
    });
    await hear(waiting);
    await hear(aProject(null));
    expect(document.activeElement).toBe(the('.modal-foot .pri'));
  });

  it('nowhere else, when somebody is in the list of files', async () => {
    await open([waiting, one]);
    const [first] = document.querySelectorAll<HTMLElement>('.import-file');
    await doing(() => first?.focus());
    await hear(aProject(columns));
    expect(document.activeElement).toBe(document.querySelector('.import-file'));
  });
});

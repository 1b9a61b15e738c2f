import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportDialog } from '../../../../renderer/features/import/ImportDialog';
import { chooseFiles, hearOfImport } from '../../../../renderer/state/imports';
import { useStore } from '../../../../renderer/state/store';
import { Failure } from '../../../../shared/ipc/failure';
import type { ImportFile, ImportLook } from '../../../../shared/ipc/imports';
import { doing, draw, press, texts, the, wipe } from '../../../support/drawn';
import { imported } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { aLook, aReadyFile, begins, furniture, goesOn } from '../../../support/looks';

const quoted = 'The council wants the lamps of the whole street to be out before midnight.';
const page = aLook(
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
const other = aLook([
  ['A text.'],
  ['Register to read more.', furniture('Asks for a registration.')],
]);
const looks: Record<string, ImportLook> = { one: page, two: other };
const one = aReadyFile('one', { leftOut: 1, comments: 3 });
const two = aReadyFile('two', { leftOut: 2, repeats: 2 });
const encodings = [
  { id: 'utf-8', name: 'UTF-8', label: 'All languages (UTF-8)' },
  { id: 'koi8-r', name: 'KOI8-R', label: 'Russian (KOI8-R)' },
];

const answers: Answers = {
  'imports.look': ({ file }) => looks[file]!,
  'imports.finish': () => imported,
  'imports.cancel': () => null,
  'imports.remove': () => null,
  'imports.again': () => null,
};

/** The dialog as the window shows it. */
function Shown() {
  const importing = useStore((state) => state.importing);
  return importing ? <ImportDialog importing={importing} encodings={encodings} /> : null;
}

async function open(files: readonly ImportFile[], instead: Answers = {}) {
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

const importing = () => useStore.getState().importing;
const said = () => useStore.getState().announcement;
const chosen = () => the('.bl[aria-selected=true]');
const click = (element: HTMLElement) =>
  doing(() => {
    element.click();
  });
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await press(key, the('.blocks'));
};
const hasFocus = (element: HTMLElement) => document.activeElement === element;
const withCtrl = (key: string, shiftKey = false) =>
  doing(() => {
    const init = { key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', init));
  });
const fill = (label: string, value: string) =>
  doing(() => {
    const field = the('.import-details .field', label).querySelector('input, textarea')!;
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    own?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const finished = (asked: Awaited<ReturnType<typeof open>>) =>
  asked.find(({ name }) => name === 'imports.finish')?.args as {
    files: { file: string; edits: unknown; details: unknown }[];
  };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  await wipe();
  vi.useRealTimers();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the files', () => {
  it('say what is left out and how many comments there are, in words', async () => {
    await open([one, two, aReadyFile('three')]);
    expect(texts('.import-state')).toEqual([
      '1 block left out, 3 comments',
      '2 repeated paragraphs left out',
      'Nothing left out',
    ]);
    expect(the('.modal-title').textContent).toBe('Import 3 readings');
    expect(the('.modal-foot .pri').textContent).toContain('Import 3 readings');
  });

  it('are told of while they are read, and can be imported when all are', async () => {
    await open([one, { id: 'two', name: 'two.txt', state: 'waiting' }]);
    expect(the('.modal-foot [role=status]').textContent).toBe('1 of 2 files are read.');
    expect(the('.modal-foot .pri').getAttribute('aria-disabled')).toBe('true');
    const reading = { id: 'two', name: 'two.txt', state: 'reading', done: 0.417 } as const;
    await doing(() => {
      hearOfImport({ import: 'i', file: reading });
    });
    expect(texts('.import-state')[1]).toBe('Reading, 41%');
    await doing(() => {
      hearOfImport({ import: 'i', file: two });
    });
    expect(the('.modal-foot .pri').getAttribute('aria-disabled')).toBe('false');
  });

  it('that were read before main’s first answer arrived do not wait for ever', async () => {
    await open([{ id: 'one', name: 'one.txt', state: 'waiting' }], {
      'imports.choose': () => {
        hearOfImport({ import: 'i', file: one });
        return { id: 'i', files: [{ id: 'one', name: 'one.txt', state: 'waiting' }] };
      },
    });
    expect(importing()?.files).toEqual([one]);
  });

  it('that are locked take a password, and say when it was wrong', async () => {
    const locked = { id: 'one', name: 'one.pdf', state: 'locked', wrong: false } as const;
    const asked = await open([locked]);
    const field = the('input[type=password]', '', HTMLInputElement);
    await doing(() => {
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      own?.set?.call(field, 'secret');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click(the('.import-wait .btn'));
    const args = { import: 'i', file: 'one', encoding: null, password: 'secret' };
    expect(asked).toContainEqual({ name: 'imports.again', args });
    expect(texts('.import-state')).toEqual(['Reading…']);
    await doing(() => {
      hearOfImport({ import: 'i', file: { ...locked, wrong: true } });
    });
    expect(the('.import-wait [role=alert]').textContent).toContain('does not open the file');
  });

  it('that cannot be read say why; the others can be imported without them', async () => {
    const failure = { kind: 'unreadable', message: 'bad.doc is no text.', detail: null } as const;
    const bad: ImportFile = { id: 'bad', name: 'bad.doc', state: 'refused', failure };
    const asked = await open([bad, one]);
    expect(the('.import-wait [role=alert]').textContent).toBe('bad.doc is no text.');
    expect(the('.modal-foot [role=status]').textContent).toBe(
      '1 file could not be read: it is not imported.',
    );
    await withCtrl('Enter');
    expect(finished(asked).files.map(({ file }) => file)).toEqual(['one']);
    await doing(() => undefined);
    expect(importing()).toBeNull();
  });

  it('are never imported when all of them were refused', async () => {
    const failure = { kind: 'unreadable', message: 'No.', detail: null } as const;
    const asked = await open([{ id: 'bad', name: 'bad.doc', state: 'refused', failure }]);
    await withCtrl('Enter');
    expect(finished(asked)).toBeUndefined();
    expect(the('.modal-foot .pri').getAttribute('aria-disabled')).toBe('true');
  });

  it('can be taken out; the next one is shown', async () => {
    const asked = await open([one, two]);
    await click(the('.import-item.on .import-remove'));
    expect(asked).toContainEqual({ name: 'imports.remove', args: { import: 'i', file: 'one' } });
    expect(importing()?.chosen).toBe('two');
    expect(texts('.import-file .b')).toEqual(['two.txt']);
  });

  it('that are here already can be a new version of what is here', async () => {
    const known = { reading: 'r', title: 'Lamps', how: 'nearlySame' } as const;
    const asked = await open([{ ...one, known } as ImportFile]);
    expect(the('.import-known legend').textContent).toBe(
      'Nearly the same as “Lamps”, which is already here.',
    );
    await click(the('.import-known input[type=radio]:not(:checked)'));
    await withCtrl('Enter');
    expect(finished(asked).files).toMatchObject([{ revises: 'r' }]);
  });

  it.each([
    [
      'nearlySame',
      'Nearly the same as “Lamps”, which comes with it.',
      'Nearly the same as another',
    ],
    ['sameText', 'The words of “Lamps”, which comes with it.', 'The same as another file'],
    [
      'sameBytes',
      'The same file as “Lamps”, which comes with it: it is added',
      'The same as another',
    ],
  ] as const)(
    'that are like another one of the import are no version of it: %s',
    async (how, says, brief) => {
      const known = { reading: null, title: 'Lamps', how } as const;
      await open([{ ...one, known } as ImportFile]);
      expect(the('.import-known legend').textContent).toContain(says);
      expect(texts('.import-state')[1]).toContain(brief);
      expect(texts('.import-known input')).toEqual([]);
    },
  );

  it('a thousand of them are listed, and news reaches the one that it is of', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => aReadyFile(`f${String(at)}`));
    await open(many, { 'imports.look': () => other });
    expect(texts('.import-file')).toHaveLength(1000);
    const rows = [...document.querySelectorAll('.import-item')];
    await doing(() => {
      hearOfImport({ import: 'i', file: { ...two, id: 'f7' } });
    });
    expect([...document.querySelectorAll('.import-item')]).toEqual(rows);
    expect(rows[7]?.textContent).toContain('2 repeated paragraphs left out');
  });
});

describe('the proposal', () => {
  it('shows each block with its line and kind, the comments with number, author and quotation', async () => {
    await open([one]);
    expect(texts('.import-counts > *')[0]).toBe('1 paragraph');
    expect(texts('.bl-kind')).toEqual(['Title', 'Text', 'Site notice, left out']);
    expect(texts('.bl-number')).toEqual(['Comment 1', 'Comment 2', 'Comment 3']);
    expect(texts('.bl-facts')).toEqual([
      'quotes ¶1, one word changed',
      'Ann · 2 h ago · answers 2',
    ]);
    expect(texts('.bl-line').at(-2)).toBe('Line 5–6');
    expect(the('.comments-head').textContent).toBe(
      'Reader comments A proposal: the file gives 4 lines. Check the long ones.',
    );
  });

  it('says why the chosen block was left out, and keeps it by Space or the button', async () => {
    await open([one]);
    await keys('j', 'ArrowDown');
    expect(chosen().textContent).toContain('Asks for a registration.');
    expect(the('.blocks').getAttribute('aria-activedescendant')).toBe(chosen().id);
    await keys(' ');
    expect(said()).toBe('Kept: line 3.');
    expect(texts('.import-state')).toEqual(['3 comments']);
    await click(chosen().querySelector<HTMLElement>('.bl-keep button')!);
    expect(said()).toBe('Left out: line 3.');
  });

  it('splits, merges and takes back comments by key, and says what was done', async () => {
    const asked = await open([one]);
    await keys('End', 'k', 'k');
    expect(chosen().textContent).toContain('Comment 2');
    expect(texts('.bl-doing .btn')).toEqual([
      'Merge with 1 M',
      'Split at line 6 S',
      'Not a comment D',
      'Leave out Space',
    ]);
    await keys('s');
    expect(texts('.bl-number')).toHaveLength(4);
    expect(said()).toContain('Comment 2 was split at line 6.');
    await withCtrl('z');
    expect(texts('.bl-number')).toHaveLength(3);
    expect(said()).toBe('Undone: the split at line 6.');
    await keys('m');
    expect(texts('.bl-number')).toHaveLength(2);
    expect(texts('.bl-facts').at(-1)).toContain('answers 1');
    await withCtrl('z');
    await keys('d');
    expect(texts('.bl-kind')).toEqual(['Title', 'Text', 'Site notice, left out', 'Text', 'Text']);
    await withCtrl('z');
    await withCtrl('Z', true);
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.edits).toHaveLength(3);
  });

  it('says by key which comment another one answers, and takes it back', async () => {
    const asked = await open([one]);
    await keys('End', 'k', 'k', 'a');
    const field = the('.bl-answers input', '', HTMLInputElement);
    expect(hasFocus(field)).toBe(true);
    const typed = async (number: string) => {
      await doing(() => {
        const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        own?.set?.call(field, number);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await press('Enter', field);
      return texts('.bl-answers [role=alert]').join();
    };
    expect(await typed('9')).toBe('There is no comment 9.');
    expect(await typed('2')).toBe('A comment cannot answer itself.');
    expect(await typed('3')).toBe('Comment 3 is an answer to this one.');
    // The keys of the list are letters here.
    await press('s', field);
    expect(texts('.bl-number')).toHaveLength(3);
    expect(await typed('1')).toBe('');
    expect(said()).toBe('Comment 2 answers comment 1.');
    expect(texts('.bl-facts').join()).toContain('answers 1');
    expect(hasFocus(the('.blocks'))).toBe(true);
    await withCtrl('z');
    expect(said()).toBe('Undone: what comment 2 answers.');
    await withCtrl('Z', true);
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.edits).toMatchObject([
      { block: 'b5', set: { comment: { replyTo: 'b4' }, chosen: true } },
    ]);
  });

  it('merges nothing into nothing: the first comment has none above it', async () => {
    await open([one]);
    await keys('j', 'j', 'j', 'm');
    expect(chosen().textContent).toContain('Comment 1');
    expect(importing()?.choices.done).toEqual([]);
  });

  it('folds a run of paragraphs until it is asked to show them', async () => {
    const run = aLook(Array.from({ length: 9 }, (_, at) => [`Number ${String(at + 1)}.`] as const));
    await open([one], { 'imports.look': () => run });
    expect(the('.bl-more').textContent).toBe('Show 7 more paragraphs');
    expect(texts('.bl')).toHaveLength(2);
    await keys(' ');
    expect(texts('.bl')).toHaveLength(9);
    expect(importing()?.choices.done).toEqual([]);
  });

  it('draws of a hundred thousand paragraphs only those that are looked at', async () => {
    const many = aLook(
      Array.from({ length: 100_000 }, (_, at) => [`Number ${String(at + 1)}.`, begins] as const),
    );
    await open([one], { 'imports.look': () => many });
    expect(texts('.bl').length).toBeLessThan(101);
    expect(the('.blocks').getAttribute('aria-rowcount')).toBe('100000');
    await keys('End');
    expect(chosen().textContent).toContain('Number 100000.');
  });
});

describe('the details', () => {
  it('say where each guess came from, until it is changed, and what is not in the file', async () => {
    const asked = await open([one]);
    const hints = () => texts('.import-details .field p');
    expect(hints()).toContain('From “thelamp.example” in line 3.');
    expect(hints()).toContain('Line 2 says “on Monday”.');
    expect(the('.import-details .field', 'Author').querySelector('input')?.placeholder).toBe(
      'Not in the file',
    );
    await fill('Outlet', 'Lamp Weekly');
    expect(hints()).not.toContain('From “thelamp.example” in line 3.');
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.details).toEqual({ outlet: 'Lamp Weekly' });
  });

  it('say that a date is none, and nothing is imported before it is put right', async () => {
    const asked = await open([one, two]);
    await fill('Date', '2025-02-30');
    expect(the('.import-details .problem').textContent).toContain('Write a date of the calendar');
    await click(the('.import-file', 'two.txt'));
    expect(texts('.import-details .field p')).toContain('Left blank, it is cited as n.d.');
    await withCtrl('Enter');
    expect(finished(asked)).toBeUndefined();
    expect(importing()?.chosen).toBe('one');
    expect(the('.modal-foot [role=alert]').textContent).toContain('Nothing was imported yet.');
    await fill('Date', '2025-02-28');
    await withCtrl('Enter');
    expect(finished(asked).files[0]?.details).toEqual({ published: '2025-02-28' });
  });

  it('cannot make a reading of which everything is left out', async () => {
    const alone = aLook([['One line.']]);
    const asked = await open([one], { 'imports.look': () => alone });
    await keys(' ');
    await withCtrl('Enter');
    expect(finished(asked)).toBeUndefined();
    expect(the('.modal-foot [role=alert]').textContent).toContain('Everything in this file is');
    await keys(' ');
    await withCtrl('Enter');
    expect(finished(asked).files).toHaveLength(1);
  });

  it('read the file anew in another encoding', async () => {
    const asked = await open([one]);
    await keys('j', 'j', ' ');
    await doing(() => {
      const select = the('select', '', HTMLSelectElement);
      select.value = 'koi8-r';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const args = { import: 'i', file: 'one', encoding: 'koi8-r', password: null };
    expect(asked).toContainEqual({ name: 'imports.again', args });
    expect(importing()?.choices.done).toEqual([]);
    await doing(() => {
      hearOfImport({ import: 'i', file: one });
    });
    expect(asked.filter(({ name }) => name === 'imports.look')).toHaveLength(2);
  });

  it('tag all comments, and carry the same choices to files like this', async () => {
    const asked = await open([one, two]);
    await click(the('.check', 'Tag all 3 as Reader comment').querySelector('input')!);
    await keys('j', 'j', ' ');
    await click(the('.check', 'Use the same choices').querySelector('input')!);
    expect(the('.check-says').textContent).toBe('Also in 1 other file: 1 block kept.');
    await withCtrl('Enter');
    expect(finished(asked).files).toMatchObject([
      { file: 'one', tagComments: true },
      { file: 'two', tagComments: false, edits: [{ block: 'b2', set: { included: true } }] },
    ]);
  });
});

describe('leaving', () => {
  const esc = () => press('Escape', the('.blocks'));

  it('is done at once while nothing was changed', async () => {
    const asked = await open([one]);
    await esc();
    expect(asked.at(-1)).toEqual({ name: 'imports.cancel', args: { import: 'i' } });
    expect(importing()).toBeNull();
  });

  it('is asked about when something was changed; Esc again stays', async () => {
    const asked = await open([one]);
    await keys('j', 'j', ' ');
    await esc();
    expect(the('.modal-foot [role=alert]').textContent).toContain('Leave without importing?');
    await esc();
    expect(texts('.modal-foot [role=alert]')).toEqual([]);
    expect(asked.map(({ name }) => name)).not.toContain('imports.cancel');
    await esc();
    await click(the('.modal-foot button', 'Leave without importing'));
    expect(importing()).toBeNull();
    expect(asked.at(-1)?.name).toBe('imports.cancel');
  });

  it('does not happen when the import failed: it says why, and the choices stay', async () => {
    await open([one], {
      'imports.finish': () => {
        throw new Failure('diskFull', 'The disk is full. Nothing was imported.');
      },
    });
    await keys('j', 'j', ' ');
    await withCtrl('Enter');
    expect(the('.modal-foot [role=alert]').textContent).toBe(
      'The disk is full. Nothing was imported.',
    );
    expect(importing()?.choices.done).toHaveLength(1);
  });
});

describe('a second import', () => {
  it('joins the one that is open', async () => {
    const asked = await open([one]);
    await withCtrl('o');
    expect(asked.at(-1)).toEqual({ name: 'imports.choose', args: { into: 'i' } });
    expect(importing()?.chosen).toBe('one');
  });

  it('leaves a dialog alone in which somebody types', async () => {
    const asked = answerAs({});
    useStore.setState({ dialog: { kind: 'paste' } });
    await act(() => chooseFiles());
    expect(asked).toEqual([]);
    expect(useStore.getState().notices[0]?.text).toContain('another dialog is open');
  });
});

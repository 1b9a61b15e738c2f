import { describe, expect, it } from 'vitest';
import { hearOfImport } from '../../../../renderer/state/imports';
import type { ImportFile } from '../../../../shared/ipc/imports';
import { doing, texts, the } from '../../../support/drawn';
import { aReadyFile } from '../../../support/looks';
import {
  other,
  one,
  two,
  open,
  importing,
  click,
  withCtrl,
  finished,
  eachOnItsOwn,
  hear,
} from '../../../support/importDialog';

eachOnItsOwn();

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
    await hear(reading);
    expect(texts('.import-state')[1]).toBe('Reading, 41%');
    await hear(two);
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
    await hear({ ...locked, wrong: true });
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
    await hear({ ...two, id: 'f7' });
    expect([...document.querySelectorAll('.import-item')]).toEqual(rows);
    expect(rows[7]?.textContent).toContain('2 repeated paragraphs left out');
  });

  it('show the last that was told of each, however fast the news comes', async () => {
    await open([one, { id: 'two', name: 'two.txt', state: 'waiting' }]);
    const reading = (done: number) =>
      ({ id: 'two', name: 'two.txt', state: 'reading', done }) as const;
    await hear(reading(0.1), reading(0.5), two, aReadyFile('one', { title: 'Another title' }));
    expect(importing()?.files).toEqual([aReadyFile('one', { title: 'Another title' }), two]);
  });
});

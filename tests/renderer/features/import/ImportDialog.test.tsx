import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../../../renderer/state/imports';
import { useStore } from '../../../../renderer/state/store';
import { Failure } from '../../../../shared/ipc/failure';
import { press, texts, the } from '../../../support/drawn';
import { answerAs } from '../../../support/fakeMain';
import {
  one,
  open,
  importing,
  click,
  keys,
  withCtrl,
  eachOnItsOwn,
} from '../../../support/importDialog';

eachOnItsOwn();

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

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClaimDialog } from '../../../../renderer/features/reading/ClaimDialog';
import { ClaimLine } from '../../../../renderer/features/reading/ClaimLine';
import { openClaim } from '../../../../renderer/state/claims';
import { show, useStore } from '../../../../renderer/state/store';
import { Failure, plainFailure } from '../../../../shared/ipc/failure';
import type { Claim } from '../../../../shared/model/claim';
import type { Tag } from '../../../../shared/model/tag';
import { doing, draw, press, texts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { aReading, aTag } from '../../../support/records';

const claim: Claim = {
  person: '',
  organisation: 'Human Rights Watch',
  concept: 'prisons are overcrowded',
  stance: 'opposes',
};
const tag = aTag('r', 't');
const claimed: Tag = { ...tag, claim };
const { status } = opened;

let closed: number;
const workspaceWith = (one: Tag) => ({
  ...opened.workspace,
  order: ['r'],
  readings: { r: aReading('r') },
  tags: { r: [one, { ...aTag('r', 'other'), claim: { ...claim, organisation: 'Amnesty' } }] },
});

async function open(one: Tag, answers: Answers = {}) {
  const asked = answerAs({ 'tags.claim': () => ({ changes: [], status }), ...answers });
  await doing(() => {
    show({ ...opened, workspace: workspaceWith(one) });
  });
  const workspace = useStore.getState().open?.workspace;
  if (!workspace) throw new Error('Nothing is open.');
  await draw(
    <ClaimDialog
      workspace={workspace}
      tag={one}
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  return asked;
}

const inputs = () => [...document.querySelectorAll<HTMLInputElement>('.field input')];
const fill = async (at: number, value: string) => {
  const input = inputs()[at];
  if (!input) throw new RangeError(`There is no field ${String(at)}.`);
  await type(input, value);
};
const click = (label: string) =>
  doing(() => {
    the('button', label, HTMLButtonElement).click();
  });
const choose = (stance: string) =>
  doing(() => {
    const select = the('select', '', HTMLSelectElement);
    select.value = stance;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

beforeEach(() => {
  closed = 0;
});
afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the dialog of a claim', () => {
  it('has each field with its label, and shows the words that it is about', async () => {
    await open(tag);
    expect(texts('.field label')).toEqual(['Person', 'Organisation', 'What is claimed', 'Stance']);
    expect(
      inputs().map(({ id }) => document.querySelector(`label[for="${id}"]`)?.textContent),
    ).toEqual(['Person', 'Organisation', 'What is claimed']);
    expect(texts('option')).toEqual(['Not said', 'Supports', 'Opposes', 'Reports']);
    expect(texts('form p')).toEqual(['“abc”']);
    expect(texts('.modal-foot button')).toEqual(['Cancel', 'Save the claim']);
  });

  it('saves what was said, and closes', async () => {
    const asked = await open(tag);
    await fill(0, 'Marco Rubio');
    await fill(2, 'The offer is legal');
    await choose('supports');
    await click('Save the claim');
    const said = { person: 'Marco Rubio', organisation: '', concept: 'The offer is legal' };
    expect(asked).toEqual([
      {
        name: 'tags.claim',
        args: { reading: 'r', tag: 't', claim: { ...said, stance: 'supports' } },
      },
    ]);
    expect(closed).toBe(1);
    expect(useStore.getState().announcement).toBe(
      'Claim saved: Marco Rubio: The offer is legal (supports).',
    );
  });

  it('begins with the claim that is there, which can be taken out', async () => {
    const asked = await open(claimed);
    expect(inputs().map(({ value }) => value)).toEqual(['', claim.organisation, claim.concept]);
    expect(the('select', '', HTMLSelectElement).value).toBe('opposes');
    await click('Remove the claim');
    expect(asked).toEqual([{ name: 'tags.claim', args: { reading: 'r', tag: 't', claim: null } }]);
    expect(useStore.getState().notices[0]).toMatchObject({
      text: 'Claim removed.',
      action: { label: 'Undo' },
    });
    expect(closed).toBe(1);
  });

  it('asks for words where there are none: a stance alone says nothing', async () => {
    const asked = await open(tag);
    await choose('reports');
    await click('Save the claim');
    expect(texts('[role=alert]')).toEqual(['Name a person, an organisation or what is claimed.']);
    expect([asked, closed]).toEqual([[], 0]);
    await fill(1, 'HRW');
    expect(texts('[role=alert]')).toEqual([]);
  });

  it('offers what other claims say, and takes what is chosen', async () => {
    await open(tag);
    await fill(1, 'am');
    expect(texts('[role=option]')).toEqual(['Amnesty']);
    await doing(() => {
      the('[role=option]', 'Amnesty', HTMLElement).click();
    });
    expect(inputs()[1]?.value).toBe('Amnesty');
    expect(texts('[role=option]')).toEqual([]);
  });

  it('stays open with what was typed when it cannot be saved', async () => {
    await open(tag, {
      'tags.claim': () => {
        throw new Failure('diskFull', 'The disk is full.');
      },
    });
    await fill(0, 'Mira');
    await click('Save the claim');
    expect(closed).toBe(0);
    expect(inputs()[0]?.value).toBe('Mira');
  });
});

describe('leaving the dialog of a claim', () => {
  const question = ['Leave without saving', 'Go on with the claim'];

  it('asks nothing when nothing was changed', async () => {
    await open(claimed);
    await press('Escape', inputs()[0]);
    expect(closed).toBe(1);
  });

  it('asks first when words were typed, by Escape and by its button', async () => {
    await open(tag);
    await fill(0, 'Mira');
    await press('Escape', inputs()[0]);
    expect([closed, texts('.modal-foot .btn')]).toEqual([0, question]);
    await click('Go on with the claim');
    expect(document.activeElement).toBe(inputs()[0]);
    expect(inputs()[0]?.value).toBe('Mira');
    await click('Cancel');
    expect([closed, texts('.modal-foot .btn')]).toEqual([0, question]);
    await click('Leave without saving');
    expect(closed).toBe(1);
  });

  it('asks first when only the stance was changed, and no longer once it is changed back', async () => {
    await open(claimed);
    await choose('reports');
    await click('Cancel');
    expect(texts('.modal-foot .btn')).toEqual(question);
    await choose('opposes');
    expect(texts('.modal-foot .btn')).not.toEqual(question);
    await click('Cancel');
    expect(closed).toBe(1);
  });
});

describe('the line of a claim in the margin', () => {
  const drawLine = (one: Tag) => draw(<ClaimLine tag={one} />);

  it('says who claims what, and is not there without a claim', async () => {
    await drawLine(claimed);
    const words = 'Human Rights Watch: prisons are overcrowded (opposes)';
    expect(texts('button')).toEqual([words]);
    expect(the('button', '', HTMLButtonElement).ariaLabel).toBe(`Claim: ${words}`);
    await drawLine(tag);
    expect(texts('button')).toEqual([]);
  });

  it('opens the dialog', async () => {
    show({ ...opened, workspace: workspaceWith(claimed) });
    await drawLine(claimed);
    await doing(() => {
      the('button', '', HTMLButtonElement).click();
    });
    expect(useStore.getState().dialog).toEqual({ kind: 'claim', reading: 'r', tag: 't' });
  });

  it('says why where nothing can be changed', () => {
    const readOnly = plainFailure(new Failure('refused', 'Somebody else has it open.'));
    show({ ...opened, readOnly, workspace: workspaceWith(claimed) });
    openClaim(claimed);
    expect(useStore.getState().dialog).toEqual({ kind: 'failure', failure: readOnly });
  });

  it('leaves an earlier text as it is', () => {
    const workspace = workspaceWith(claimed);
    const newer = { ...aReading('new'), revises: 'r' };
    show({
      ...opened,
      workspace: {
        ...workspace,
        order: ['r', 'new'],
        readings: { ...workspace.readings, new: newer },
      },
    });
    openClaim(claimed);
    expect(useStore.getState().dialog).toBeNull();
    expect(useStore.getState().notices[0]?.text).toContain('an earlier text');
  });
});

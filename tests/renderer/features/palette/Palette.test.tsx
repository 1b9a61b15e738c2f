import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moreCommands } from '../../../../renderer/features/palette/moreCommands';
import { Palette } from '../../../../renderer/features/palette/Palette';
import { paletteGroups } from '../../../../renderer/features/palette/paletteItems';
import { runCommand } from '../../../../renderer/commands';
import { contextsNow } from '../../../../renderer/keyChanges';
import { show, useStore } from '../../../../renderer/state/store';
import { emptyWorkspace } from '../../../support/records';
import type { Reading } from '../../../../shared/model/reading';
import { draw, press, texts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs } from '../../../support/fakeMain';
import { aLook } from '../../../support/looks';
import { aReading } from '../../../support/records';

const { blocks } = aLook([['First.'], ['Second.']]);
const one: Reading = { ...aReading('one'), title: 'Night trams', outlet: 'The Quay', blocks };
const two: Reading = { ...aReading('two'), title: 'A tram at night' };
const workspace = { ...emptyWorkspace, order: ['one', 'two'], readings: { one, two } };
const contexts = contextsNow({}, true);
const found = (typed: string, reading: Reading | null = one) =>
  paletteGroups(typed, { contexts, workspace, reading }).map(({ name, items }) => ({
    name,
    labels: items.map(({ label }) => label),
  }));

describe('what the palette finds', () => {
  it('is every group at first, and all commands', () => {
    expect(found('').map(({ name }) => name)).toEqual(['Readings', 'Tags', 'Commands']);
    expect(found('').at(-1)?.labels).toContain('Next sentence');
  });

  it('has every word, those first that begin with what was typed, whatever the case', () => {
    expect(found('@NIGHT')).toEqual([
      { name: 'Readings', labels: ['Night trams', 'A tram at night'] },
    ]);
    expect(found('trams night')[0]?.labels).toEqual(['Night trams']);
  });

  it('is one group after its sign', () => {
    expect(found('#legal')).toEqual([{ name: 'Tags', labels: ['Legal argument'] }]);
    expect(found('>theme').map(({ name }) => name)).toEqual(['Commands']);
  });

  it('goes to a number that the reading has', () => {
    expect(found('¶2')[0]).toEqual({ name: 'Go to', labels: ['Go to ¶2'] });
    expect(found('¶3')).toEqual([]);
  });

  it('offers no tag and no command of the reader where no reading is open', () => {
    expect(found('#', null)).toEqual([]);
    expect(found('>next sentence', null)).toEqual([]);
  });

  it('lists each command once', () => {
    const labels = found('>').flatMap((group) => group.labels);
    expect(labels).toEqual([...new Set(labels)]);
  });
});

it('commands without a key are commands of the window', () => {
  answerAs({ 'settings.change': () => useStore.getState().settings });
  for (const { command } of moreCommands) {
    if (command.endsWith('Workspace') || command === 'openSample') continue;
    expect(runCommand(command), command).toBe(true);
  }
  useStore.setState(useStore.getInitialState(), true);
});

describe('the palette', () => {
  const asked: string[] = [];
  beforeEach(async () => {
    asked.length = 0;
    answerAs({ 'place.keep': () => null });
    const { order, readings, codes, reviewers, me, id, name } = workspace;
    show({ ...opened, workspace: { id, name, order, readings, codes, reviewers, me, tags: {} } });
    await draw(
      <Palette
        onCommand={(command) => {
          asked.push(command);
          return command === 'export';
        }}
        onClose={() => undefined}
      />,
    );
  });
  afterEach(async () => {
    await wipe();
    useStore.setState(useStore.getInitialState(), true);
  });
  const field = () => the('[role=combobox]', '', HTMLInputElement);
  const chosen = () => texts('[aria-selected=true]');

  it('opens what Enter chooses, after arrows up and down', async () => {
    await type(field(), '@');
    expect(chosen()).toEqual(['Night tramsThe Quay']);
    expect(field().getAttribute('aria-activedescendant')).toBe(the('[aria-selected=true]').id);
    await press('ArrowDown', field());
    expect(chosen()).toEqual(['A tram at night']);
    await press('ArrowDown', field());
    expect(chosen()).toEqual(['Night tramsThe Quay']);
    await press('ArrowUp', field());
    await press('Enter', field());
    expect(useStore.getState().current).toBe('two');
  });

  it('gives what is not a command of the window to the reader', async () => {
    await type(field(), '>export');
    await press('Enter', field());
    expect([asked, useStore.getState().requested]).toEqual([['export'], null]);
    await type(field(), '>next sentence');
    await press('Enter', field());
    expect(useStore.getState().requested).toEqual({ command: 'nextSentence' });
    await type(field(), '#security');
    await press('Enter', field());
    expect(useStore.getState().requested).toEqual({ code: 'security' });
  });

  it('says so when nothing has that name', async () => {
    await type(field(), 'zzzz');
    expect(texts('.palette-foot [role=status]')).toEqual(['Nothing is called “zzzz”.']);
    await press('Enter', field());
    expect(asked).toEqual([]);
  });
});

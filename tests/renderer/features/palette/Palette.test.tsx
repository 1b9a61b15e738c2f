import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moreCommands } from '../../../../renderer/features/palette/moreCommands';
import { Palette } from '../../../../renderer/features/palette/Palette';
import { paletteGroups } from '../../../../renderer/features/palette/paletteItems';
import { runCommand } from '../../../../renderer/commands';
import { contextsNow } from '../../../../renderer/keyChanges';
import { show, useStore } from '../../../../renderer/state/store';
import { emptyWorkspace } from '../../../support/records';
import type { Reading } from '../../../../shared/model/reading';
import type { Tag } from '../../../../shared/model/tag';
import { TagsOfReading } from '../../../../shared/model/tagsOfReading';
import type { Workspace } from '../../../../shared/model/workspace';
import { recordOf } from '../../../../shared/model/workspaceRecord';
import { passagesSaying } from '../../../../shared/search/passages';
import { noQuery } from '../../../../shared/search/query';
import { askedBy } from '../../../../renderer/features/palette/asked';
import type { PaletteSources } from '../../../../renderer/features/palette/paletteItem';
import { changeQuery } from '../../../../renderer/state/find';
import { endOf } from '../../../support/searches';
import { draw, press, texts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { answerAs } from '../../../support/fakeMain';
import { aLook } from '../../../support/looks';
import { aReading, aTag } from '../../../support/records';

const { blocks } = aLook([['First.'], ['Here no trams run at night.']]);
const one: Reading = { ...aReading('one'), title: 'Night trams', outlet: 'The Quay', blocks };
const two: Reading = { ...aReading('two'), title: 'A tram at night' };
const workspace = { ...emptyWorkspace, order: ['one', 'two'], readings: { one, two } };
const moment = '2025-02-04T12:00:00.000Z';
const contexts = contextsNow({}, true);
const night: Tag = {
  ...aTag('one', 'a'),
  start: 12,
  end: 33,
  quote: 'no trams run at night',
  prefix: 'First.\nHere ',
  suffix: '.',
};
const tagged: Workspace = {
  ...workspace,
  tags: {
    one: TagsOfReading.of([night, { ...night, id: 'b', start: 40, quote: 'The night' }]),
    two: TagsOfReading.of([
      { ...aTag('two', 'c', 'security'), start: 0, end: 5, quote: 'night', note: 'Why no trams?' },
    ]),
  },
};

const sources: PaletteSources = {
  contexts,
  workspace,
  isLocked: false,
  reading: one,
  passages: { passages: [], count: 0 },
};
const found = (typed: string, instead: Partial<PaletteSources> = {}) =>
  paletteGroups(askedBy(typed), { ...sources, ...instead }).map(({ name, items }) => ({
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
    expect(found('#legal argument')).toEqual([{ name: 'Tags', labels: ['Legal argument'] }]);
    expect(found('>theme').map(({ name }) => name)).toEqual(['Commands']);
  });

  it('goes to a number that the reading has', () => {
    expect(found('¶2')[0]).toEqual({ name: 'Go to', labels: ['Go to ¶2'] });
    expect(found('¶3').map(({ name }) => name)).toEqual(['Commands']);
  });

  it('offers no tag and no command of the reader where no reading is open', () => {
    expect(found('#', { reading: null })).toEqual([]);
    expect(found('>next sentence', { reading: null })).toEqual([]);
  });

  it('lists each command once', () => {
    const labels = found('>').flatMap((group) => group.labels);
    expect(labels).toEqual([...new Set(labels)]);
  });

  it('ends with what can be done with the words, also where nothing has them', () => {
    const labels = ['Find “due process” in all readings', 'New tag “due process”'];
    expect(found(' due process ')).toEqual([{ name: 'Commands', labels }]);
    expect(found('#due process')).toEqual([{ name: 'Commands', labels: labels.slice(1) }]);
    expect([...found('@due process'), ...found('>due process')]).toEqual([]);
    expect(found('').at(-1)?.labels).not.toContain('New tag “”');
  });

  it('offers no new tag of a name that is one, that is too long, or where nothing can be changed', () => {
    const labels = (typed: string, instead: Partial<PaletteSources> = {}) =>
      found(typed, instead).flatMap((group) => group.labels);
    expect(labels('LEGAL argument')).not.toContain('New tag “LEGAL argument”');
    expect(labels('LEGAL argument')).toContain('Find “LEGAL argument” in all readings');
    const codes = workspace.codes.map((code) => ({ ...code, deleted: moment }));
    expect(labels('Legal argument', { workspace: { ...workspace, codes } })).toContain(
      'New tag “Legal argument”',
    );
    const long = 'a'.repeat(80);
    expect(labels(long).at(-1)).toMatch(/^New tag “a{47}…”$/);
    expect(labels(`${long}a`).join()).not.toContain('New tag');
    expect(labels('due process', { isLocked: true })).toEqual([
      'Find “due process” in all readings',
    ]);
    expect(labels('due process', { workspace: null })).toEqual([]);
  });

  it('has passages behind what is called so, and before what can be done with the words', () => {
    const passages = endOf(passagesSaying(tagged, { words: 'night', first: null, most: 2 }));
    expect(passages.count).toBe(3);
    const withThem = { workspace: tagged, passages };
    const names = (typed: string) => found(typed, withThem).map(({ name }) => name);
    expect(names('night')).toEqual(['Readings', 'Passages', 'Commands']);
    expect(names('settings')).toEqual(['Commands', 'Passages']);
    expect(names('@night')).toEqual(['Readings']);
    const [group] = paletteGroups(askedBy('zz'), { ...sources, ...withThem });
    expect([group?.items.length, group?.count]).toEqual([2, 3]);
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
    show({ ...opened, workspace: recordOf(tagged) });
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

  it('shows passages with their words, notes too, and goes to the one that is chosen', async () => {
    await type(field(), 'NO  trams');
    expect(texts('.palette-group')).toEqual(['Passages 2', 'Commands 2']);
    expect(texts('[role=option]').slice(0, 2)).toEqual([
      'Here no trams run at night.,Night trams, ¶2, tagged Legal argument',
      'Note: Why no trams?,A tram at night, tagged Security claim',
    ]);
    expect(texts('.palette-option b')).toEqual(['no trams', 'no trams']);
    expect(texts('.palette-foot [role=status]')).toEqual(['2 results']);
    await press('ArrowDown', field());
    await press('Enter', field());
    const { current, target, active, announcement } = useStore.getState();
    expect([current, active]).toEqual(['two', 'c']);
    expect(target).toEqual({ reading: 'two', start: 0, end: 0, tag: 'c' });
    expect(announcement).toContain('Security claim');
  });

  it('opens the search in all readings and a new tag with the words', async () => {
    changeQuery({ words: 'a+', isPattern: true });
    await type(field(), 'what (ever');
    await press('Enter', field());
    expect(useStore.getState().dialog).toEqual({ kind: 'findAll' });
    expect(useStore.getState().query).toEqual({ ...noQuery, words: 'what (ever' });
    await press('ArrowDown', field());
    await press('Enter', field());
    expect(useStore.getState().dialog).toEqual({ kind: 'code', code: null, name: 'what (ever' });
  });

  it('says so when nothing has these words', async () => {
    await type(field(), 'zzzz');
    expect(texts('.palette-foot [role=status]')).toEqual([
      'No name or tagged passage says “zzzz”.',
    ]);
    await type(field(), '>zzzz');
    expect(texts('.palette-foot [role=status]')).toEqual(['Nothing is called “>zzzz”.']);
    await press('Enter', field());
    expect(asked).toEqual([]);
  });

  it('names its groups by their headings', async () => {
    await type(field(), '2');
    const labels = [...document.querySelectorAll('[role=group]')].map(
      (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
    );
    expect(labels).toEqual(['Go to 1', 'Commands 2']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeysDialog } from '../../../../renderer/features/settings/KeysDialog';
import { SettingsDialog } from '../../../../renderer/features/settings/SettingsDialog';
import { useStore } from '../../../../renderer/state/store';
import { defaultSettings } from '../../../../shared/ipc/settings';
import { doing, draw, press, texts, the, wipe } from '../../../support/drawn';
import { answerAs } from '../../../support/fakeMain';

const settings = () => useStore.getState().settings;
const close = () => undefined;
const click = (selector: string, text = '') =>
  doing(() => {
    the(selector, text).click();
  });
const keyOf = (label: string) => `[aria-label^="${label}:"]`;

let asked: ReturnType<typeof answerAs>;
beforeEach(async () => {
  asked = answerAs({ 'settings.change': () => defaultSettings });
  await draw(<SettingsDialog keysFirst={false} onClose={close} />);
});
afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('the settings', () => {
  it('keep each change at once', async () => {
    await click('label', 'Dark');
    await click('label', 'Single keys');
    expect(settings()).toMatchObject({ theme: 'dark', singleKeys: false });
    expect(asked.map(({ args }) => args)).toEqual([{ theme: 'dark' }, { singleKeys: false }]);
  });

  it('take the next key that is pressed for a command', async () => {
    await click(keyOf('Copy with citation'));
    await press('i', the(keyOf('Copy with citation')));
    expect(settings().keys).toEqual({ 'reading C': 'I' });
    expect(the(keyOf('Copy with citation')).ariaLabel).toBe('Copy with citation: I');
    await click('button', 'All keys as usual');
    expect(settings().keys).toEqual({});
  });

  it('say which command has a key already, change nothing, and swap the two when that is wanted', async () => {
    await click(keyOf('Copy with citation'));
    await press('n', the(keyOf('Copy with citation')));
    expect(texts('.key-choices [role=status]')).toEqual([
      'N is “Write or open a note” already. Nothing was changed. Press another key, or swap the two.',
    ]);
    expect(settings().keys).toEqual({});
    await click('button', 'Swap the two');
    expect(settings().keys).toEqual({ 'reading C': 'N', 'reading N': 'C' });
  });

  it('leave the key as it is on Escape, and can take it away', async () => {
    await click(keyOf('Copy with citation'));
    await press('Escape', the(keyOf('Copy with citation')));
    expect(texts('.key-choices')).toEqual([]);
    expect(settings().keys).toEqual({});
    await click(keyOf('Copy with citation'));
    await click('button', 'No key');
    expect(settings().keys).toEqual({ 'reading C': null });
    await click(keyOf('Copy with citation'));
    await click('button', 'The usual key');
    expect(settings().keys).toEqual({});
  });
});

it('the help sheet shows the keys as they are now', async () => {
  await wipe();
  useStore.setState({ settings: { ...defaultSettings, keys: { 'reading C': 'Ctrl+I' } } });
  await draw(<KeysDialog platform="linux" codes={[]} onChangeKeys={close} onClose={close} />);
  expect(texts('.key-row').find((row) => row.startsWith('Copy with'))).toBe(
    'Copy with citationCtrlI',
  );
});

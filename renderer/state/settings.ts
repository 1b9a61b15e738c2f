import type { Settings } from '../../shared/ipc/settings';
import { call } from '../api';
import { fail } from './notices';
import { useStore } from './store';

const { setState: set } = useStore;

export async function changeSettings(edit: Partial<Settings>): Promise<void> {
  set(({ settings }) => ({ settings: { ...settings, ...edit } }));
  try {
    await call('settings.change', edit);
  } catch (thrown) {
    fail(thrown);
  }
}

import type { ArgsOf } from '../../shared/ipc/contract';
import { commit } from './commit';
import { undo } from './history';
import { notify } from './notices';
import { useStore } from './store';

const { getState: get, setState: set } = useStore;

/** Opens a tag of the codebook to be edited. */
export function openCode(code: string): void {
  set({ dialog: { kind: 'code', code, name: '' } });
}

/** Opens a new tag; its name can be changed like what was typed. */
export function openNewCode(name = ''): void {
  set({ dialog: { kind: 'code', code: null, name } });
}

export async function saveCode(code: string | null, edit: ArgsOf<'codes.add'>): Promise<boolean> {
  const committed =
    code === null
      ? await commit('codes.add', edit)
      : await commit('codes.update', { code, set: edit });
  return committed !== null;
}

export async function deleteCode(code: string): Promise<void> {
  if (!(await commit('codes.delete', { code }))) return;
  notify('Tag deleted. Its passages are kept and come back with it.', {
    label: 'Undo',
    run: () => void undo(),
  });
}

export async function restoreCode(code: string): Promise<void> {
  const committed = await commit('codes.restore', { code });
  const change = committed?.changes.find((one) => one.kind === 'code.update');
  if (!change) return;
  // Its letter or key may have gone to another tag meanwhile.
  const { letter, key } = change.set;
  if (letter !== undefined || key !== undefined) {
    const now = get().open?.workspace.codes.find((one) => one.id === code);
    const keyed = now?.key === null ? 'without a key' : `with key ${String(now?.key)}`;
    notify(`“${now?.name ?? ''}” is back, with the letter ${now?.letter ?? ''} and ${keyed}.`);
  }
}

/** Shows or hides one code's highlights. */
export function toggleHidden(code: string): void {
  const hidden = new Set(get().hidden);
  if (!hidden.delete(code)) hidden.add(code);
  set({ hidden });
}

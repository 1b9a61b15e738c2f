import type { Desk } from '../../electron/desk';
import { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';

/** A moment that the tests' clocks start from. */
const start = Date.UTC(2025, 1, 4, 12);

/** Ids and moments that count upwards, so that every run gives the same ones. */
export function counters(): Pick<Desk, 'now' | 'newId'> {
  let [moments, ids] = [0, 0];
  return {
    now: () => new Date(start + 1000 * moments++).toISOString(),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  };
}

export const ann = { id: 'ann', name: 'Ann' };

/** Makes a workspace with one reviewer in this folder. */
export function createStore(
  folder: string,
  files = new Files(),
  foldIdle?: number,
): Promise<WorkspaceStore> {
  return WorkspaceStore.create(
    folder,
    { id: 'ws', name: 'Debate', reviewer: ann },
    { files, now: counters().now, ...(foldIdle === undefined ? {} : { foldIdle }) },
  );
}

/** A desk with a new workspace in this folder. */
export async function createDesk(folder: string, files = new Files()): Promise<Desk> {
  return deskOf(await createStore(folder, files));
}

/** A desk with this store, a clock and ids that count upwards. */
export function deskOf(store: WorkspaceStore): Desk {
  return { ...counters(), store: () => store };
}

/** Bytes of a text as a file would hold them. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** A short article with a title, two paragraphs, and the same words twice. */
export const article = [
  'The Tram and the Camera on the Coast Road',
  '',
  'The council wants cameras in every tram. It says that they make the last ride home safer.',
  '',
  'Nobody asked the riders. The council wants cameras, and the riders want later trams.',
  '',
].join('\n');

import path from 'node:path';
import { importText } from './importTexts';
import { tagsService } from '../../electron/services/tags';
import { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { temporaryFolder } from './temporaryFolder';
import { ann, article, counters } from './testDesk';

/** A workspace with one reading, and a clock that stands still until it is moved. */
export async function versionDesk(files = new Files()) {
  const folder = path.join(temporaryFolder(), 'ws');
  let time = Date.UTC(2025, 1, 4, 12);
  const now = () => new Date(time).toISOString();
  const options = { files, now };
  let store = await WorkspaceStore.create(
    folder,
    { id: 'ws', name: 'Debate', reviewer: ann },
    options,
  );
  const { newId } = counters();
  const desk = { now, newId, store: () => store };
  await importText(desk, article);
  const [reading = ''] = store.workspace.order;
  let starts = 0;
  return {
    folder,
    desk,
    reading,
    store: () => store,
    pass: (minutes: number) => void (time += minutes * 60_000),
    /** Gives the next word a tag. */
    tag: () => {
      starts += 1;
      return tagsService(desk)['tags.toggle']({ reading, code: 'legal', start: starts, end: 40 });
    },
    /** Closes the workspace and opens it again. */
    async reopen() {
      await store.close();
      store = await WorkspaceStore.open(folder, options);
    },
  };
}

import path from 'node:path';
import { dateInBrief } from '../../shared/cite/dates';
import type { Opened } from '../../shared/ipc/answers';
import type { Version } from '../../shared/model/version';
import { localDay, localTime } from '../../shared/text/moments';
import type { Desk, Handlers } from '../desk';
import type { Dialogs } from '../dialogs';
import { copyWorkspace } from '../storage/copyWorkspace';

export interface VersionsServiceNeeds {
  readonly desk: Desk;
  readonly dialogs: Pick<Dialogs, 'newWorkspace'>;
  /** Opens the workspace in this folder. */
  open(folder: string): Promise<Opened>;
}

/** Answers the calls about earlier versions. */
export function versionsService({
  desk,
  dialogs,
  open,
}: VersionsServiceNeeds): Handlers<
  | 'versions.list'
  | 'versions.problems'
  | 'versions.look'
  | 'versions.name'
  | 'versions.restore'
  | 'versions.openCopy'
> {
  const versions = () => desk.store().versions;
  return {
    'versions.list': () => versions().list(),
    'versions.problems': () => versions().problems(),
    'versions.look': ({ version }) => versions().look(version),
    'versions.name': ({ name }) => versions().name(name),
    'versions.restore': ({ version }) => versions().restore(version),

    async 'versions.openCopy'({ version: id }) {
      const { folder } = desk.store();
      const version = await versions().get(id);
      const wanted = await dialogs.newWorkspace(`${folder} (${momentOf(version)})`);
      if (wanted === null) return null;
      const copy = path.resolve(wanted);
      const state = await versions().state(id);
      await copyWorkspace(desk.store(), state, copy, { id: desk.newId(), now: () => desk.now() });
      return await open(copy);
    },
  };
}

/** As a part of a file name: no colon, which some systems do not allow. */
function momentOf({ at }: Version): string {
  return `${dateInBrief(localDay(at))} ${localTime(at).replace(':', '.')}`;
}

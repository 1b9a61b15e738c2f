import path from 'node:path';
import { reviewerName } from '../../folders';
import { WorkspaceStore } from '../../storage/workspaceStore';
import { type Command, jsonOption } from '../command';
import { json } from '../terminal';

const nameLimit = 120;

export const create: Command = {
  name: 'create',
  operands: 'WS',
  summary: 'Make a workspace in a new or empty folder',
  options: [
    { name: 'reviewer', value: 'NAME', help: 'Whose tags will be made here; your name by default' },
    jsonOption,
  ],
  async run({ given, terminal, now, newId }) {
    const folder = path.resolve(given.required(0, 'WS'));
    given.atMost(1);
    const reviewer = (given.option('reviewer') ?? (await reviewerName())).trim();
    if (reviewer === '' || reviewer.length > nameLimit) {
      throw given.refuse(`A reviewer's name has 1 to ${nameLimit} characters.`);
    }
    const name = path.basename(folder).trim().slice(0, nameLimit) || 'Workspace';
    const store = await WorkspaceStore.create(
      folder,
      { id: newId(), name, reviewer: { id: newId(), name: reviewer } },
      { now },
    );
    await store.close();
    terminal.print(
      given.has('json')
        ? json({ id: store.workspace.id, name, folder, reviewer })
        : `Created the workspace “${name}” in ${folder}, for ${reviewer}.\n`,
    );
    return 0;
  },
};

import fs from 'node:fs';
import path from 'node:path';
import type { Change } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';
import { temporaryFolder } from './temporaryFolder';

export type Json = Record<string, unknown>;

/** Returns what a kind of file holds before or after a step, `1to2` for example. */
export function migrationFixture(step: string, format: string, moment: 'before' | 'after'): Json {
  const file = `tests/fixtures/migrations/${step}/${format}.${moment}.json`;
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Json;
}

export const releasesFolder = 'tests/fixtures/workspaces';

/** A copy of the workspace that a release left behind. */
export function workspaceOf(release: string): string {
  const folder = path.join(temporaryFolder(), 'ws');
  fs.cpSync(path.join(releasesFolder, release), folder, { recursive: true });
  return folder;
}

/** The smallest work in a workspace. */
export const rename = ({ name }: Workspace): Change[] => [
  { kind: 'workspace.rename', set: 'Opened again', was: name },
];

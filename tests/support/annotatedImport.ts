import path from 'node:path';
import { bringIn, type BroughtIn } from '../../electron/import/annotated/bringIn';
import type { AnnotatedImporter } from '../../electron/import/annotated/importer';
import { noAnswers } from '../../electron/import/annotated/importer';
import { packOf } from '../../electron/import/annotated/packs';
import { readSource } from '../../electron/import/readSource';
import { bytesOf } from '../../electron/write';
import type { AnnotatedProject } from '../../shared/annotated/project';
import type { Bundle } from '../../shared/export/bundle';
import type { ExportFormat } from '../../shared/export/format';
import type { Claim } from '../../shared/model/claim';
import { readingsInUse, tagsOf, type Workspace } from '../../shared/model/workspace';
import { paperless } from './printing';
import { temporaryFolder } from './temporaryFolder';
import { createDesk } from './testDesk';

/** What two workspaces, or an export and a workspace, are compared by. */
export interface ComparedTag {
  readonly reading: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly reviewer: string;
  readonly note: string | null;
  readonly claim: Claim | null;
}

/** A workspace into which annotated work was brought. */
export interface Brought {
  readonly desk: Awaited<ReturnType<typeof createDesk>>;
  readonly workspace: Workspace;
  readonly brought: BroughtIn;
}

/** Brings a project into a workspace: a new one, or that of a desk. */
export async function bringProject(
  project: AnnotatedProject,
  format = 'test',
  desk?: Brought['desk'],
): Promise<Brought> {
  const at = desk ?? (await createDesk(path.join(temporaryFolder(), 'ws')));
  const brought = await bringIn(at, { name: 'file', format, project }, { read: readSource });
  return { desk: at, workspace: at.store().workspace, brought };
}

/** Exports a bundle, and brings the file into a new workspace. */
export async function roundTrip(
  format: ExportFormat,
  bundle: Bundle,
  importer: AnnotatedImporter,
): Promise<Brought> {
  const bytes = await bytesOf(format, bundle, paperless);
  const pack = await packOf(`export.${format.extension}`, bytes);
  if (!importer.recognises(pack)) throw new Error(`${importer.id} does not know its own export.`);
  return bringProject(await importer.read(pack, noAnswers), importer.id);
}

/** Returns the tags of a workspace as they are compared, in a fixed order. */
export function tagsOfWorkspace(workspace: Workspace): ComparedTag[] {
  return sorted(
    readingsInUse(workspace).flatMap((reading) =>
      tagsOf(workspace, reading.id).map((tag) => ({
        reading: reading.text.sha256,
        quote: tag.quote,
        start: tag.start,
        end: tag.end,
        tag: nameIn(workspace.codes, tag.code),
        reviewer: nameIn(workspace.reviewers, tag.reviewer),
        note: tag.note,
        claim: tag.claim,
      })),
    ),
  );
}

/** Returns the tags of an export as they are compared, in a fixed order. */
export function tagsOfBundle(bundle: Bundle): ComparedTag[] {
  return sorted(
    bundle.tags.map((tag) => ({
      reading: bundle.readings.find(({ id }) => id === tag.reading)?.text.sha256 ?? '',
      quote: tag.quote,
      start: tag.start,
      end: tag.end,
      tag: nameIn(bundle.codes, tag.code),
      reviewer: nameIn(bundle.reviewers, tag.reviewer),
      note: tag.note,
      claim: tag.claim,
    })),
  );
}

function nameIn(records: readonly { id: string; name: string }[], id: string): string {
  return records.find((one) => one.id === id)?.name ?? id;
}

function sorted(tags: ComparedTag[]): ComparedTag[] {
  return tags
    .map((tag) => [JSON.stringify(tag), tag] as const)
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, tag]) => tag);
}

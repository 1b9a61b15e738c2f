import type { AnnotatedProject } from '../../../shared/annotated/project';
import { refuseArchivesIn } from './archivesIn';
import { annotatedImporterFor } from './index';
import type { AnnotatedWishes, Pack } from './importer';
import { requireWholeJson } from './jsonFile';
import { packOf } from './packs';
import { requireUnits } from './unitAnswers';

/** Annotated work, and the id of the format that it came in. */
export interface FoundProject {
  readonly format: string;
  readonly project: AnnotatedProject;
}

/** What may be annotated work: a file that is not opened yet, or files that belong together. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array } | Pack;

/**
 * Reads annotated work; null when it is none that is known. Throws a Failure that names the file
 * when it is known and cannot be read.
 */
export async function readAnnotated(
  packed: Packed,
  wishes: AnnotatedWishes,
): Promise<FoundProject | null> {
  const pack = 'bytes' in packed ? await packOf(packed.name, packed.bytes) : packed;
  const importer = annotatedImporterFor(pack);
  if (!importer) {
    requireWholeJson(pack);
    refuseArchivesIn(pack);
    return null;
  }
  requireUnits(wishes.units, pack.name, importer.id);
  return { format: importer.id, project: await importer.read(pack, wishes) };
}

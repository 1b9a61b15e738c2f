import type { z } from 'zod';
import type { AnnotatedProject } from '../../../shared/annotated/project';
import { lecternExportSchema } from '../../../shared/export/json';
import { refused } from '../refused';
import { field } from './fields';
import { takeCode, takeReading, takeReviewer, takeTag } from './fromRecords';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { jsonIn, onlyFile } from './jsonFile';

/** The complete data of a workspace, as Lectern exports it. */
export const json: AnnotatedImporter = {
  id: 'json',
  label: 'Complete data of Lectern',
  extensions: ['.json'],
  recognises: (pack) => field(valueIn(pack), 'format') === 'lectern-export',
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

function valueIn(pack: Pack): unknown {
  const file = onlyFile(pack);
  return file && jsonIn(file.bytes);
}

function read(pack: Pack): AnnotatedProject {
  const value = valueIn(pack);
  requireVersion(pack.name, field(value, 'version'));
  const parsed = lecternExportSchema.safeParse(value);
  if (!parsed.success) throw damaged(pack.name, parsed.error);
  const { generator, codes, reviewers, readings, tags } = parsed.data;
  const gathering = new Gathering();
  for (const code of codes) takeCode(gathering, code);
  for (const reviewer of reviewers) takeReviewer(gathering, reviewer);
  for (const reading of readings) takeReading(gathering, reading);
  for (const tag of tags) takeTag(gathering, tag);
  return gathering.project(`${generator.name} ${generator.version}`);
}

/** Throws a Failure that names the file when its version is not one that this Lectern knows. */
export function requireVersion(name: string, version: unknown): void {
  if (version === 1) return;
  const because = `it is of version ${String(version)}, and this Lectern reads version 1`;
  throw refused(name, because, 'Open it with the Lectern that wrote it, or a newer one.');
}

/** Returns the Failure for a file of Lectern's that is not as Lectern writes it. */
export function damaged(name: string, { issues }: z.ZodError): Error {
  const [first] = issues;
  const where = first?.path.map(String).join(' › ') ?? '';
  const because = `something in it is not as Lectern writes it${where === '' ? '' : ` (${where})`}`;
  return refused(name, because, 'Export it again, then import the new file.', first?.message);
}

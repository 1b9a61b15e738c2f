import type { AnnotatedProject } from '../../../shared/annotated/project';
import { type Line, lineSchema } from '../../../shared/export/jsonLines';
import { field } from './fields';
import { takeCode, takeReading, takeReviewer, takeTag } from './fromRecords';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { requireVersion } from './json';
import { firstJsonLine, jsonLinesIn, onlyFile } from './jsonFile';

/** Lectern's records, one a line. A line that cannot be read is listed; the others are taken. */
export const jsonLines: AnnotatedImporter = {
  id: 'jsonl',
  label: 'JSON Lines of Lectern',
  extensions: ['.jsonl'],
  recognises: (pack) => field(headOf(pack), 'format') === 'lectern-lines',
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

function headOf(pack: Pack): unknown {
  const file = onlyFile(pack);
  return file && firstJsonLine(file.bytes);
}

function read(pack: Pack): AnnotatedProject {
  requireVersion(pack.name, field(headOf(pack), 'version'));
  const gathering = new Gathering();
  const lines: Line[] = [];
  for (const { number, value } of jsonLinesIn(onlyFile(pack)?.bytes ?? new Uint8Array())) {
    const parsed = lineSchema.safeParse(value);
    if (parsed.success) lines.push(parsed.data);
    else
      gathering.dropped('others', `line ${String(number)}`, 'They are not as Lectern writes them.');
  }
  // A tag may stand before what it names.
  for (const line of lines) takeRecord(gathering, line);
  for (const line of lines) if (line.kind === 'tag') takeTag(gathering, line);
  return gathering.project(programOf(lines));
}

function takeRecord(gathering: Gathering, line: Line): void {
  if (line.kind === 'code') takeCode(gathering, line);
  if (line.kind === 'reviewer') takeReviewer(gathering, line);
  if (line.kind === 'reading') takeReading(gathering, line);
}

function programOf(lines: readonly Line[]): string | null {
  const head = lines.find((line) => line.kind === 'workspace');
  return head ? `${head.generator.name} ${head.generator.version}` : null;
}

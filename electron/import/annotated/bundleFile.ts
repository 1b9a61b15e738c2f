import type { AnnotatedProject } from '../../../shared/annotated/project';
import { type LecternBundle, lecternBundleSchema } from '../../../shared/export/bundleFile';
import type { BundledReading } from '../../../shared/export/records';
import { type Reading, readingSchema } from '../../../shared/model/reading';
import { digest } from '../../storage/digest';
import { refused, shown } from '../refused';
import { fittingBlocks } from './arrivingReading';
import { BundleParts } from './bundleFile/parts';
import { field } from './fields';
import { takeCode, takeReading, takeReviewer, takeTag } from './fromRecords';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { damaged, requireVersion } from './json';
import { jsonIn } from './jsonFile';

/** A whole workspace, as Lectern exports it. */
export const bundleFile: AnnotatedImporter = {
  id: 'bundle',
  label: 'Whole workspace of Lectern',
  extensions: ['.zip'],
  recognises: (pack) => BundleParts.of(pack) !== null,
  read: (pack) => Promise.resolve().then(() => read(pack)),
};

const unread = 'Nothing in lectern.json leads to them.';
const unfitting =
  'What is said of them does not fit their texts: they arrive as new readings, each by itself.';

function read(pack: Pack): AnnotatedProject {
  const parts = BundleParts.of(pack);
  if (!parts) throw new RangeError(`“${pack.name}” is no bundle.`);
  const value = jsonIn(parts.json);
  requireVersion(pack.name, field(value, 'version'));
  const parsed = lecternBundleSchema.safeParse(value);
  if (!parsed.success) throw damaged(pack.name, parsed.error);
  return projectOf(pack, parts, parsed.data);
}

function projectOf(pack: Pack, parts: BundleParts, bundle: LecternBundle): AnnotatedProject {
  const { generator, workspace, codes, reviewers, readings, tags } = bundle;
  for (const records of [codes, reviewers, readings, tags]) requireOwnIds(pack, records);
  const gathering = new Gathering();
  for (const code of codes) takeCode(gathering, code, { deleted: code.deleted });
  for (const reviewer of reviewers) takeReviewer(gathering, reviewer);
  for (const reading of readings) takeWhole(gathering, reading, parts);
  for (const { path, ...tag } of tags) takeTag(gathering, { path, ...tag }, { path });
  for (const part of parts.unread()) gathering.dropped('others', part, unread);
  gathering.fact(
    `It is the workspace ${shown(workspace.name)}. The one that it comes into keeps its own name, and who works in it.`,
  );
  return gathering.project(`${generator.name} ${generator.version}`);
}

/** One of two records with the same id would be lost. */
function requireOwnIds(pack: Pack, records: readonly { readonly id: string }[]): void {
  const ids = new Set<string>();
  for (const { id } of records) {
    if (ids.has(id)) {
      const todo = 'Export it again, then import the new file.';
      throw refused(pack.name, `two records in it have the same id ${shown(id)}`, todo);
    }
    ids.add(id);
  }
}

function takeWhole(gathering: Gathering, reading: BundledReading, parts: BundleParts): void {
  const content = parts.text(reading.text.sha256);
  const found = parts.original(reading.origin.sha256);
  const isOriginal = found !== null && digest(found.bytes) === reading.origin.sha256;
  const record = wholeReading(reading, content);
  takeReading(
    gathering,
    { ...reading, content },
    { original: isOriginal ? found : null, ...(record && { record }) },
  );
  if (!record) gathering.changed('readings', reading.id, unfitting);
}

/** Returns the reading when all that is said of it holds for its text; null when something does not. */
function wholeReading(reading: BundledReading, content: string | null): Reading | null {
  const parsed = readingSchema.safeParse(reading);
  if (!parsed.success) return null;
  if (content === null) return parsed.data;
  const { text, blocks } = parsed.data;
  const isItself =
    digest(Buffer.from(content)) === text.sha256 &&
    content.length === text.length &&
    fittingBlocks(content, blocks) !== null;
  return isItself ? parsed.data : null;
}

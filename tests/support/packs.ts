import fs from 'node:fs';
import path from 'node:path';
import { annotatedImporterFor } from '../../electron/import/annotated';
import { noAnswers, type Pack } from '../../electron/import/annotated/importer';
import {
  type AnnotatedProject,
  annotatedProjectSchema,
  type ArrivingTag,
} from '../../shared/annotated/project';

/** Returns files by path as a pack. */
export function packOf(files: Readonly<Record<string, string | Uint8Array>>, name = 'pack'): Pack {
  const bytes = Object.entries(files).map(([file, data]): [string, Uint8Array] => [
    file,
    typeof data === 'string' ? Buffer.from(data) : data,
  ]);
  return { name, files: new Map(bytes) };
}

/** Returns the files of a folder, and of those in it, as a pack. */
export function packOfFolder(folder: string): Pack {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile())
    .sort();
  const bytes = files.map((file): [string, Uint8Array] => [
    file,
    fs.readFileSync(path.join(folder, file)),
  ]);
  return { name: path.basename(folder), files: new Map(bytes) };
}

/** Reads a pack with the importer that recognises it, and checks that what comes is in its form. */
export async function readPack(pack: Pack): Promise<AnnotatedProject> {
  const importer = annotatedImporterFor(pack);
  if (!importer) throw new Error(`Nothing recognises ${pack.name}.`);
  const project = await importer.read(pack, noAnswers);
  annotatedProjectSchema.parse(project);
  requireKeys(project);
  return project;
}

/** Keys are unique, and what refers to one finds it. */
function requireKeys({ codes, reviewers, readings, tags, losses }: AnnotatedProject): void {
  const [ofCodes, ofReviewers, ofReadings, ofTags] = [codes, reviewers, readings, tags].map(
    (records) => {
      const keys = new Set(records.map(({ key }) => key));
      if (keys.size < records.length) throw new Error('Two records have the same key.');
      return keys;
    },
  );
  for (const { key, reading, code, reviewer } of tags) {
    const found =
      ofReadings?.has(reading) &&
      (code === null || ofCodes?.has(code)) &&
      (reviewer === null || ofReviewers?.has(reviewer));
    if (!found) throw new Error(`${key} refers to what is not there.`);
  }
  for (const { parent } of codes) {
    if (parent !== null && !ofCodes?.has(parent)) throw new Error(`There is no code ${parent}.`);
  }
  const known = { codes: ofCodes, reviewers: ofReviewers, readings: ofReadings, tags: ofTags };
  for (const { of, how, records } of losses) {
    if (new Set(records).size < records.length) throw new Error('A loss names a record twice.');
    if (of === 'others') continue;
    for (const record of records) {
      const isThere = known[of]?.has(record) ?? false;
      if (isThere !== (how === 'changed')) throw new Error(`${record} is lost in a wrong way.`);
    }
  }
}

/** Returns what stands at a tag's place; null when the place is not in the text. */
export function wordsAt({ readings }: AnnotatedProject, tag: ArrivingTag): string | null {
  const text = readings.find(({ key }) => key === tag.reading)?.text ?? null;
  const { start, end } = tag;
  if (text === null || start === null || end === null || end > text.length) return null;
  return text.slice(start, end);
}

/** Returns the tags whose quote is not what stands at their place. */
export function misplaced(project: AnnotatedProject): ArrivingTag[] {
  return project.tags.filter((tag) => tag.quote === null || wordsAt(project, tag) !== tag.quote);
}

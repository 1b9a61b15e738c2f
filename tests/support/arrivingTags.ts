import { paperless } from './printing';
import { type AnnotatedProject, annotatedProjectSchema } from '../../shared/annotated/project';
import type { Bundle } from '../../shared/export/bundle';
import type { Claim } from '../../shared/model/claim';
import type { ExportFormat } from '../../shared/export/format';
import { type AnnotatedImporter, noAnswers } from '../../electron/import/annotated/importer';
import { bytesOf } from '../../electron/write';

/** What is compared of a tag: all that people see of it. */
export interface SeenTag {
  readonly reading: string;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly tag: string | null;
  readonly reviewer: string | null;
  readonly note: string | null;
  readonly claim: Claim | null;
}

/** Returns the tags of an export. */
export function tagsIn({ readings, codes, reviewers, tags }: Bundle): SeenTag[] {
  const titles = new Map(readings.map(({ id, title }) => [id, title]));
  const codeNames = new Map(codes.map(({ id, name }) => [id, name]));
  const reviewerNames = new Map(reviewers.map(({ id, name }) => [id, name]));
  return tags.map(({ reading, quote, start, end, code, reviewer, note, claim }) => ({
    reading: titles.get(reading) ?? '',
    ...{ quote, start, end },
    tag: codeNames.get(code) ?? null,
    reviewer: reviewerNames.get(reviewer) ?? null,
    note,
    claim,
  }));
}

/** Returns the tags that arrive with a file, in its order. */
export function tagsFrom({ readings, codes, reviewers, tags }: AnnotatedProject): SeenTag[] {
  const titles = new Map(readings.map(({ key, name, details }) => [key, details.title ?? name]));
  const codeNames = new Map(codes.map(({ key, name }) => [key, name]));
  const reviewerNames = new Map(reviewers.map(({ key, name }) => [key, name]));
  return tags.map(({ reading, quote, start, end, code, reviewer, note, claim = null }) => ({
    reading: titles.get(reading) ?? '',
    ...{ quote, start, end },
    tag: codeNames.get(code ?? '') ?? null,
    reviewer: reviewerNames.get(reviewer ?? '') ?? null,
    note,
    claim,
  }));
}

/** Reads a file as one of a format; fails when it is not recognised. */
export async function readAs(
  importer: AnnotatedImporter,
  content: string | Uint8Array,
  name = 'file',
): Promise<AnnotatedProject> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const pack = { name, files: new Map([[name, bytes]]) };
  if (!importer.recognises(pack)) throw new Error(`${importer.id} does not know the file.`);
  const project = await importer.read(pack, noAnswers);
  // What the main process would refuse must not pass here.
  return annotatedProjectSchema.parse(project);
}

/** Exports a bundle and reads the file. */
export async function exportedAndRead(
  format: ExportFormat,
  bundle: Bundle,
  importer: AnnotatedImporter,
): Promise<AnnotatedProject> {
  return readAs(importer, await bytesOf(format, bundle, paperless), `export.${format.extension}`);
}

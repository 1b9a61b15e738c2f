import path from 'node:path';
import { z } from 'zod';
import { findQuote } from '../../shared/anchor/matchQuote';
import { newTag } from '../../shared/anchor/newTag';
import { Failure } from '../../shared/ipc/failure';
import type { Change } from '../../shared/model/change';
import { type Reading, readingEditSchema } from '../../shared/model/reading';
import { noteLimit } from '../../shared/model/tag';
import type { Workspace } from '../../shared/model/workspace';
import type { Desk } from '../desk';
import { importSources } from '../import/importSources';
import type { Read } from '../import/readSource';
import { readSourceFile } from '../import/readSourceFile';
import { sourceOf } from '../import/source';
import { Files } from '../storage/files';
import { codeIn } from '../storage/records';
import { WorkspaceStore } from '../storage/workspaceStore';

const sampleSchema = z.object({
  name: z.string().trim().min(1),
  reviewer: z.string().trim().min(1),
  /** What is known of each reading, as a person would have added it. */
  readings: z.array(
    readingEditSchema
      .pick({ author: true, outlet: true, published: true, language: true })
      .extend({ file: z.string() }),
  ),
  tags: z.array(
    z.object({
      /** The file's name among the readings. */
      reading: z.string(),
      code: z.string(),
      quote: z.string().min(1),
      occurrence: z.int().min(1),
      note: z.string().max(noteLimit).nullable(),
    }),
  ),
});

type Sample = z.infer<typeof sampleSchema>;

/**
 * Makes the sample workspace in a new folder, out of the folder that ships with the app: its
 * readings are imported and its tags are put on their words as a person would. It is made beside
 * the folder and then moved, so that there is a whole sample or none. Throws RangeError when the
 * shipped files do not fit together.
 */
export async function createSample(
  folder: string,
  sampleFolder: string,
  { now, newId, read }: Pick<Desk, 'now' | 'newId'> & { readonly read: Read },
): Promise<WorkspaceStore> {
  const files = new Files();
  const sample = await readSample(files, sampleFolder);
  const beside = path.join(path.dirname(folder), `.${path.basename(folder)}-${newId()}`);
  try {
    const store = await WorkspaceStore.create(
      beside,
      { id: newId(), name: sample.name, reviewer: { id: newId(), name: sample.reviewer } },
      { files, now },
    );
    const desk: Desk = { store: () => store, now, newId };
    await importReadings(desk, files, path.join(sampleFolder, 'readings'), read);
    await addDetails(desk, sample);
    await addTags(desk, sample);
    await store.forgetPast();
    await store.close();
    await files.moveFolder(beside, folder);
  } catch (error) {
    await files.removeTree(beside);
    throw error;
  }
  return WorkspaceStore.open(folder, { files, now });
}

async function readSample(files: Files, sampleFolder: string): Promise<Sample> {
  const bytes = await files.read(path.join(sampleFolder, 'sample.json'));
  return sampleSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

async function importReadings(desk: Desk, files: Files, folder: string, read: Read): Promise<void> {
  const names = (await files.list(folder)) ?? [];
  const sources = names.map((name) =>
    sourceOf(name, () => readSourceFile(files, path.join(folder, name))),
  );
  const imported = await importSources(desk, sources, { read });
  for (const report of imported.files) {
    if (report.outcome !== 'refused') continue;
    throw Failure.of(report.failure);
  }
}

async function addDetails(desk: Desk, sample: Sample): Promise<void> {
  await desk.store().transact('sample details', (workspace) =>
    sample.readings.map(({ file, ...set }): Change => {
      const { id, author, outlet, published, language } = readingOf(workspace, file);
      const was = { author, outlet, published, language };
      return { kind: 'reading.update', reading: id, set, was };
    }),
  );
}

function readingOf(workspace: Workspace, file: string): Reading {
  const reading = Object.values(workspace.readings).find(({ origin }) => origin.name === file);
  if (!reading) throw new RangeError(`The sample has no reading ${file}.`);
  return reading;
}

async function addTags(desk: Desk, sample: Sample): Promise<void> {
  const store = desk.store();
  await store.transact('sample tags', async (workspace) => {
    const changes: Change[] = [];
    for (const tag of sample.tags) {
      const reading = readingOf(workspace, tag.reading);
      const text = await store.text(reading.id);
      const code = codeIn(workspace, tag.code).id;
      const fields = { id: desk.newId(), code, reviewer: workspace.me, created: desk.now() };
      const span = placeOf(reading, text, tag);
      changes.push({
        kind: 'tag.add',
        tag: newTag(reading, text, span, { ...fields, note: tag.note, claim: null }),
      });
    }
    return changes;
  });
}

function placeOf(reading: Reading, text: string, { quote, occurrence }: Sample['tags'][number]) {
  const span = findQuote(text, quote)[occurrence - 1];
  if (!span) throw new RangeError(`“${quote}” is not in ${reading.origin.name}.`);
  return span;
}

import path from 'node:path';
import type { Imported } from '../../shared/ipc/contract';
import { Failure } from '../../shared/ipc/failure';
import { editOf } from '../../shared/model/edit';
import { publishedSchema } from '../../shared/model/published';
import type { ReadingEdit } from '../../shared/model/reading';
import type { Desk, Handlers } from '../desk';
import { importSources, type Source } from '../import/importSources';
import { readSourceFile } from '../import/readSourceFile';
import { Files } from '../storage/files';
import { readingIn } from '../storage/records';

/** Answers the calls about readings. */
export function readingsService(
  desk: Desk,
): Handlers<
  'readings.importFiles' | 'readings.paste' | 'readings.text' | 'readings.update' | 'readings.bin'
> {
  return {
    'readings.importFiles': ({ files }) =>
      importSources(
        desk,
        files.map(({ name, bytes }) => sourceOf(name, () => bytes ?? refuseWithoutBytes(name))),
      ),

    'readings.paste': ({ text }) =>
      importSources(desk, [
        { name: pasted, title: pasted, read: () => new TextEncoder().encode(text) },
      ]),

    'readings.text': ({ reading }) => desk.store().text(reading),

    'readings.update': async ({ reading, set }) => {
      requireDate(set.published);
      return edit(desk, 'edit of the details', reading, set);
    },

    'readings.bin': ({ reading, binned }) =>
      edit(desk, binned ? 'move to the bin' : 'restore from the bin', reading, {
        binned: binned ? desk.now() : null,
      }),
  };
}

/** Imports files by their paths, in this order. */
export function importPaths(
  desk: Desk,
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<Imported> {
  const files = new Files();
  return importSources(
    desk,
    paths.map((file) => sourceOf(file, () => readSourceFile(files, file))),
    signal,
  );
}

const pasted = 'Pasted text';

function sourceOf(file: string, read: Source['read']): Source {
  const { base, name } = path.parse(file);
  const title = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return { name: base, title: title.slice(0, titleLimit) || 'Untitled', read };
}

const titleLimit = 500;

/** The window has no bytes of what it could not read, which is a folder nearly always. */
function refuseWithoutBytes(name: string): never {
  throw new Failure(
    'unreadable',
    `“${name}” could not be read. It may be a folder, or gone. Nothing was changed. Choose a file that holds a text.`,
  );
}

/** Files may hold dates that do not exist, from before this was checked; new ones must exist. */
function requireDate(published: string | null | undefined): void {
  const issue = publishedSchema.nullish().safeParse(published).error?.issues[0];
  if (issue) throw new Failure('refused', issue.message);
}

function edit(desk: Desk, label: string, id: string, wanted: Partial<ReadingEdit>) {
  return desk.store().transact(label, (workspace) => {
    const reading = readingIn(workspace, id);
    // Binning twice would only move the moment of the first time.
    if (typeof wanted.binned === 'string' && reading.binned !== null) return [];
    const edited = editOf<ReadingEdit>(reading, wanted);
    return edited ? [{ kind: 'reading.update', reading: id, ...edited }] : [];
  });
}

import path from 'node:path';
import type { Imported, Opened } from '../../shared/ipc/answers';
import { Failure } from '../../shared/ipc/failure';
import type { ImportFile, ImportInProgress } from '../../shared/ipc/imports';
import type { Handlers } from '../desk';
import type { CurrentWorkspace } from '../currentWorkspace';
import type { Dialogs } from '../dialogs';
import { allSourcesAt, importPaths } from '../import/importPaths';
import { ImportSession } from '../import/importSession';
import { pastedSource } from '../import/pasted';
import { similarTexts } from '../import/similarTexts';
import { type Source, sourceOf } from '../import/source';
import type { Work } from '../import/work';
import type { AppSettings } from '../storage/appSettings';

export interface ImportsNeeds {
  readonly remembered: AppSettings;
  /** The folder that the first dialog starts in. */
  readonly documents: string;
  /** What the importers can read, without dots. */
  readonly extensions: readonly string[];
  readonly dialogs: Pick<Dialogs, 'readings'>;
  readonly current: Pick<CurrentWorkspace, 'opened' | 'store' | 'now' | 'newId'>;
  readonly work: Work;
  /** Starts a thread that reads files: one is being chosen. */
  startThread(): void;
  /** Makes a workspace when none is open; false when one is open already. */
  makeIfNone(): Promise<boolean>;
  /** Returns the open workspace as it is now. */
  opened(): Opened | null;
  /** Tells the window how far a file has come. */
  tell(session: string, file: ImportFile): void;
}

export interface ImportsService {
  readonly handlers: Handlers<
    | 'imports.choose'
    | 'imports.files'
    | 'imports.paste'
    | 'imports.look'
    | 'imports.again'
    | 'imports.answer'
    | 'imports.remove'
    | 'imports.finish'
    | 'imports.cancel'
  >;
  /** Imports the files that the app was started with, with what is proposed for them. */
  importPaths(paths: readonly string[]): Promise<Imported>;
  /** Ends every import that is looked at: the page that looked is gone. */
  cancelAll(): void;
}

/**
 * Answers the calls that bring readings in, and imports the files that the app was started with.
 * A newcomer who drops a file has no workspace yet: one is made when the import is finished, and
 * comes with the answer, the new readings already in it.
 */
export function importsService(needs: ImportsNeeds): ImportsService {
  const { remembered, dialogs, current } = needs;
  const { read, annotated, carry, sketch } = needs.work;
  const similarTo = similarTexts(sketch);
  const sessions = new Map<string, ImportSession>();

  function begin(into: string | null, sources: readonly Source[]): ImportInProgress {
    const session = into === null ? newSession() : sessionOf(into);
    session.add(sources);
    return session.inProgress;
  }

  function newSession(): ImportSession {
    const session = new ImportSession({
      read,
      annotated,
      carry,
      similarTo,
      opened: () => current.opened,
      newId: () => current.newId(),
      tell: needs.tell,
    });
    sessions.set(session.id, session);
    return session;
  }

  function sessionOf(id: string): ImportSession {
    const session = sessions.get(id);
    if (session) return session;
    throw new Failure(
      'notFound',
      'This import has ended. Nothing was changed. Import the files again.',
    );
  }

  async function withWorkspace(run: () => Promise<Imported>): Promise<Imported> {
    const made = await needs.makeIfNone();
    const imported = await run();
    return { ...imported, opened: made ? needs.opened() : null };
  }

  return {
    importPaths: (paths) =>
      withWorkspace(() => importPaths(current, paths, { read, annotated, similarTo })),

    cancelAll() {
      for (const session of sessions.values()) session.cancel();
      sessions.clear();
    },

    handlers: {
      async 'imports.choose'({ into }) {
        needs.startThread();
        const start = remembered.data.importFolder ?? needs.documents;
        const files = await dialogs.readings(start, needs.extensions);
        const [first] = files ?? [];
        if (files === null || first === undefined) return null;
        remembered.change({ importFolder: path.dirname(first) });
        return begin(into, await allSourcesAt(files));
      },

      'imports.files': ({ into, files }) =>
        begin(
          into,
          files.map(({ name, bytes }) => sourceOf(name, () => bytes ?? refuseWithoutBytes(name))),
        ),

      'imports.paste': (pasted) => begin(null, [pastedSource(pasted)]),

      'imports.look': ({ import: id, file }) => sessionOf(id).look(file),

      'imports.again'({ import: id, file, ...wishes }) {
        sessionOf(id).again(file, wishes);
        return null;
      },

      'imports.answer'({ import: id, file, ...answers }) {
        sessionOf(id).answer(file, answers);
        return null;
      },

      'imports.remove'({ import: id, file }) {
        sessionOf(id).remove(file);
        return null;
      },

      async 'imports.finish'({ import: id, files }) {
        const session = sessionOf(id);
        const imported = await withWorkspace(() => session.finish(current, files));
        sessions.delete(id);
        return imported;
      },

      'imports.cancel'({ import: id }) {
        sessions.get(id)?.cancel();
        sessions.delete(id);
        return null;
      },
    },
  };
}

/** The window has no bytes of what it could not read, which is a folder nearly always. */
function refuseWithoutBytes(name: string): never {
  throw new Failure(
    'unreadable',
    `“${path.basename(name)}” could not be read. It may be a folder, or gone. Nothing was changed. Choose a file that holds a text.`,
  );
}

import path from 'node:path';
import { z } from 'zod';
import type { Place } from '../../shared/ipc/answers';
import { Failure } from '../../shared/ipc/failure';
import { defaultSettings, type Settings, storedSettingsSchema } from '../../shared/ipc/settings';
import { idSchema } from '../../shared/model/ids';
import { Document } from './document';
import { Files } from './files';
import type { DocumentFormat } from './sealed';

/** A workspace that was open before. */
export interface KnownWorkspace {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  /** Where the person was in it. */
  readonly place: Place | null;
}

/** Where the window was, in device-independent pixels. */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

/** What the app remembers on this computer. Nothing of it belongs to a workspace. */
export interface Remembered {
  readonly settings: Settings;
  readonly window: WindowBounds | null;
  /** The last one that was open comes first. */
  readonly recent: readonly KnownWorkspace[];
  /** The folder that readings were last imported from. */
  readonly importFolder: string | null;
}

/** What a newcomer starts with. */
export const nothingRemembered: Remembered = {
  settings: defaultSettings,
  window: null,
  recent: [],
  importFolder: null,
};

const recentLimit = 10;

const format: DocumentFormat<Remembered> = {
  format: 'lectern-settings',
  version: 1,
  schema: z.object({
    settings: storedSettingsSchema,
    window: z
      .object({
        x: z.int(),
        y: z.int(),
        width: z.int(),
        height: z.int(),
        maximised: z.boolean(),
      })
      .nullable(),
    recent: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        folder: z.string(),
        place: z.object({ reading: idSchema, offset: z.int().min(0) }).nullable(),
      }),
    ),
    importFolder: z.string().nullable(),
  }),
};

/**
 * Returns the list with this workspace in front. Each workspace and each folder is listed once; a
 * workspace keeps its place when it moves.
 */
export function withRecent(
  recent: readonly KnownWorkspace[],
  { id, name, folder }: Pick<KnownWorkspace, 'id' | 'name' | 'folder'>,
): readonly KnownWorkspace[] {
  const place = recent.find((known) => known.id === id)?.place ?? null;
  const others = recent.filter((known) => known.id !== id && known.folder !== folder);
  return [{ id, name, folder, place }, ...others].slice(0, recentLimit);
}

/** The app's own small file. Changes are seen at once and reach the disk soon after, in one write. */
export class AppSettings {
  #data: Remembered;
  #writing: Promise<void> | null = null;

  private constructor(
    private readonly document: Document<Remembered>,
    private readonly report: (thrown: unknown) => void,
  ) {
    this.#data = document.data ?? nothingRemembered;
  }

  /**
   * Opens the file in `folder`. One that cannot be used is kept beside it under a name with `now`
   * in it, and the app starts with its defaults. `report` hears of that, and of failed writes.
   */
  static async open(
    folder: string,
    now: string,
    report: (thrown: unknown) => void,
    files: Files = new Files(),
  ): Promise<AppSettings> {
    const place = { files, file: path.join(folder, 'settings.json'), ownFolder: false };
    try {
      return new AppSettings(await Document.open(place, format), report);
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      if (thrown.kind !== 'notFound') report(thrown);
      if (thrown.kind === 'damaged' || thrown.kind === 'tooNew') {
        // Where this fails as well, the file stays, and a document never overwrites what it did
        // not read: the app starts, and only remembers nothing.
        await setAside(files, place.file, now).catch(report);
      }
      return new AppSettings(new Document(place, format), report);
    }
  }

  get data(): Remembered {
    return this.#data;
  }

  /** Remembers something else from now on. */
  change(set: Partial<Remembered>): void {
    this.#data = { ...this.#data, ...set };
    void this.flush().catch(this.report);
  }

  /** Waits until the disk holds everything; throws the Failure when it cannot. */
  async flush(): Promise<void> {
    this.#writing ??= this.#write();
    await this.#writing;
  }

  async #write(): Promise<void> {
    try {
      while (this.document.data !== this.#data) await this.document.save(this.#data);
    } finally {
      this.#writing = null;
    }
  }
}

async function setAside(files: Files, file: string, now: string): Promise<void> {
  const bytes = await files.read(file);
  const day = now.replaceAll(/[:.]/g, '-');
  await files.replace(path.join(path.dirname(file), `settings-unusable-${day}.json`), bytes);
  await files.remove(file);
}

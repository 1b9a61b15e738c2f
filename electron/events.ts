import type { Imported, Opened, Status } from '../shared/ipc/answers';
import type { Events } from '../shared/ipc/bridge';
import type { PlainFailure } from '../shared/ipc/failure';
import type { ImportFile } from '../shared/ipc/imports';

/** Tells one thing; `seen`: the page has seen what it changed in its first picture. */
type News = (seen: boolean) => void;

/**
 * Tells the window what it did not ask for. While the page is starting it cannot use the news: it
 * waits here. What is in the page's first picture already is not told a second time.
 */
export class WindowEvents {
  #ready = false;
  #pictures = 0;
  #waiting: { readonly tell: News; readonly since: number }[] = [];

  constructor(private readonly send: (name: keyof Events, value: unknown) => void) {}

  /** Whether the page has its first picture. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The page starts afresh. */
  pageStarts(): void {
    this.#ready = false;
  }

  /** The page's first picture was taken: what happens from now on is not in it. */
  pictureTaken(): void {
    this.#pictures += 1;
  }

  /** The page has its first picture: what was waiting is told, in order. */
  pageIsReady(): void {
    this.#ready = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { tell, since } of waiting) tell(since < this.#pictures);
  }

  opened(opened: Opened): void {
    this.#news((seen) => {
      if (!seen) this.#send('opened', opened);
    });
  }

  imported(imported: Imported): void {
    this.#news((seen) =>
      this.#send('imported', seen ? { ...imported, changes: [], opened: null } : imported),
    );
  }

  /** Not to a page that is starting: it knows of no import that was begun before it. */
  import(id: string, file: ImportFile): void {
    if (this.#ready) this.#send('import', { import: id, file });
  }

  failed(failure: PlainFailure): void {
    this.#news(() => this.#send('failed', failure));
  }

  status(status: Status): void {
    this.#news(() => this.#send('status', status));
  }

  command(id: string): void {
    this.#news(() => this.#send('command', id));
  }

  #news(tell: News): void {
    if (this.#ready) tell(false);
    else this.#waiting.push({ tell, since: this.#pictures });
  }

  #send<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    this.send(name, value);
  }
}

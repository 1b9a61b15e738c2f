/** Milliseconds that the page has for saving its drafts. */
export const patience = 2000;
/** Milliseconds of waiting for the disk after which the window says that it waits. */
export const silence = 1000;

export interface ClosingNeeds {
  /** Whether there is a page that can have drafts. */
  pageIsThere(): boolean;
  /** Asks the page to save its drafts. */
  askPage(): void;
  /** Tells the page that the disk is slow. */
  sayWaiting(): void;
  /** Tries once more to save what the disk refused; returns whether it still refuses something. */
  refuses(): Promise<boolean>;
  /** Tells the page that the disk refuses something, so that the person decides. */
  askPerson(): void;
  /** Waits for pending writes, then takes the window away. Never fails. */
  finish(): Promise<void>;
  /** Runs something later; returns a function that prevents it. */
  later(run: () => void, milliseconds: number): () => void;
}

/**
 * How the window closes, so that neither a draft nor a write is lost:
 * 1. Somebody wants to close. The window stays, and the page gets the command `beforeClose`.
 * 2. The page saves its drafts (an open note) and answers with the call `window.act` `close`.
 * 3. When the disk refuses something even then, the window stays, and the page asks the person; the
 *    call `window.act` `closeAnyway` is the answer that goes on.
 * 4. Pending writes are waited for; when that takes long, the page gets the command `stillSaving`.
 * 5. The window goes, and the app with it.
 * A page that does not answer in time is not waited for. When a call fails between 1 and 2, a draft
 * could not be saved: the window stays, and the page shows why. Who then closes again means it.
 */
export class Closing {
  private state: 'open' | 'asking' | 'trying' | 'finishing' = 'open';
  private warned = false;
  private stopWaiting: () => void = () => {};

  constructor(private readonly needs: ClosingNeeds) {}

  /** A person wants to close the window, or the system wants to end the app. */
  request(): void {
    if (this.state !== 'open') return;
    if (!this.needs.pageIsThere()) {
      this.finish();
      return;
    }
    this.state = 'asking';
    this.stopWaiting = this.needs.later(() => this.tryToFinish(), patience);
    this.needs.askPage();
  }

  /** The page calls `window.act` `close`: its answer when it was asked, else a request. */
  pageCloses(): void {
    if (this.state === 'asking') this.tryToFinish();
    else this.request();
  }

  /** A call of the page failed. */
  callFailed(): void {
    if (this.state !== 'asking' || this.warned) return;
    this.stopWaiting();
    this.warned = true;
    this.state = 'open';
  }

  /** The person was asked and closes although the disk has not taken everything. */
  closeAnyway(): void {
    if (this.state === 'open') this.finish();
  }

  private tryToFinish(): void {
    this.stopWaiting();
    this.state = 'trying';
    void this.needs.refuses().then((refuses) => {
      if (!refuses) {
        this.finish();
        return;
      }
      this.state = 'open';
      this.needs.askPerson();
    });
  }

  private finish(): void {
    this.state = 'finishing';
    this.stopWaiting();
    const stopSaying = this.needs.later(() => this.needs.sayWaiting(), silence);
    void this.needs.finish().then(stopSaying);
  }
}

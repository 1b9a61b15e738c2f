import type { AppState } from '../../shared/ipc/answers';
import type { Settings } from '../../shared/ipc/settings';
import type { Desk, Handlers } from '../desk';
import type { AppSettings } from '../storage/appSettings';

/** What the page can do to its own window. */
export interface WindowActions {
  minimise(): void;
  /** Fills the screen, or goes back to the size before. */
  maximise(): void;
  close(): void;
  /** Closes it although the disk refuses something. */
  closeAnyway(): void;
}

export interface AppNeeds {
  readonly version: string;
  readonly platform: string;
  readonly desk: Desk;
  readonly remembered: AppSettings;
  readonly window: WindowActions;
  /** Returns the open workspace, or why there is none, once opening at the start is over. */
  opened(): Promise<Pick<AppState, 'opened' | 'failure'>>;
  /** The page has its first picture; called after it was answered. */
  pageIsReady(): void;
  settingsChanged(settings: Settings): void;
}

/** Answers the calls about the app itself: what it shows first, its settings and its window. */
export function appService(
  needs: AppNeeds,
): Handlers<'app.state' | 'settings.change' | 'place.keep' | 'window.act'> {
  const { version, platform, desk, remembered, window } = needs;
  return {
    async 'app.state'() {
      const { opened, failure } = await needs.opened();
      const { settings, recent } = remembered.data;
      // Not before the answer is on its way: the page learns its state first, then the news.
      setImmediate(needs.pageIsReady);
      return {
        version,
        platform,
        settings,
        recent: recent.map(({ name, folder }) => ({ name, folder })),
        opened,
        failure,
      };
    },

    async 'settings.change'(set) {
      const before = remembered.data.settings;
      const settings: Settings = {
        theme: set.theme ?? before.theme,
        textSize: set.textSize ?? before.textSize,
        showList: set.showList ?? before.showList,
        showNotes: set.showNotes ?? before.showNotes,
        keys: set.keys ?? before.keys,
        singleKeys: set.singleKeys ?? before.singleKeys,
      };
      remembered.change({ settings });
      needs.settingsChanged(settings);
      await remembered.flush();
      return settings;
    },

    'place.keep'(place) {
      const { id } = desk.store().workspace;
      const { recent } = remembered.data;
      remembered.change({
        recent: recent.map((known) => (known.id === id ? { ...known, place } : known)),
      });
      return null;
    },

    'window.act'(act) {
      window[act]();
      return null;
    },
  };
}

import { z } from 'zod';

/** What a person chose for the window, on this computer. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Size of the reading text in CSS pixels, 14 to 24. */
  readonly textSize: number;
  readonly showList: boolean;
  readonly showNotes: boolean;
  /** Other keys than the usual ones, by binding; null: no key. */
  readonly keys: Readonly<Record<string, string | null>>;
  /** Whether letters, digits and signs work as keys without Ctrl. */
  readonly singleKeys: boolean;
}

/** What a newcomer starts with. */
export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 17,
  showList: true,
  showNotes: true,
  keys: {},
  singleKeys: true,
};

const keyName = z.string().min(1).max(60);

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.int().min(14).max(24),
  showList: z.boolean(),
  showNotes: z.boolean(),
  keys: z.record(keyName, keyName.nullable()),
  singleKeys: z.boolean(),
});

/** Settings as a file has them: one that was written before there were keys to choose has none. */
export const storedSettingsSchema = settingsSchema.extend({
  keys: settingsSchema.shape.keys.default(defaultSettings.keys),
  singleKeys: settingsSchema.shape.singleKeys.default(defaultSettings.singleKeys),
});

import type { ImportWishes } from '../../electron/import/importer';

/** A file of which nobody said anything. */
export const noWishes: ImportWishes = { encoding: null, password: null, progress: () => {} };

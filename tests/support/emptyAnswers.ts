import type { Imported, Opened } from '../../shared/ipc/answers';

const status = { savedAt: null, undo: null, redo: null, unsaved: null };

/** The answer of an import that added nothing. */
export const imported: Imported = { changes: [], status, files: [], opened: null };

const workspace = {
  id: 'w',
  name: 'W',
  order: [],
  readings: {},
  tags: {},
  codes: [],
  reviewers: [],
  me: 'a',
};

/** A workspace without anything in it, just opened. */
export const opened: Opened = {
  workspace,
  folder: '/w',
  place: null,
  problems: [],
  recovered: null,
  readOnly: null,
  status,
};

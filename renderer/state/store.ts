import { create } from 'zustand';
import type {
  Committed,
  FileReport,
  Opened,
  RecentWorkspace,
  Recovered,
  Status,
} from '../../shared/ipc/answers';
import type { PlainFailure } from '../../shared/ipc/failure';
import { defaultSettings, type Settings } from '../../shared/ipc/settings';
import type { ImportInProgress } from '../../shared/ipc/imports';
import { applyAll } from '../../shared/model/change';
import { newestOf } from '../../shared/model/revisions';
import { readingsInUse, type Workspace } from '../../shared/model/workspace';
import { workspaceOf } from '../../shared/model/workspaceRecord';
import { noQuery, type Query } from '../../shared/search/query';
import type { Choices } from './importSteps';
import { samePlace, versionAfter } from './samePlace';
import { forgetTexts } from './texts';

/** A short message at the foot of the window, with at most one action. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** A paragraph that somebody is about to correct. */
export interface Wrong {
  readonly block: string;
  readonly words: string;
  /** Where the caret was in its words. */
  readonly caret: number;
}

/** What lies over the workspace; one at a time. */
export type Dialog =
  | { readonly kind: 'export' }
  | { readonly kind: 'import' }
  | { readonly kind: 'paste' }
  /** A tag to edit; null: a new one, whose name begins so. */
  | { readonly kind: 'code'; readonly code: string | null; readonly name: string }
  | { readonly kind: 'details'; readonly reading: string }
  | { readonly kind: 'imported'; readonly files: readonly FileReport[] }
  | { readonly kind: 'failure'; readonly failure: PlainFailure }
  | { readonly kind: 'unsaved'; readonly closing: boolean }
  | { readonly kind: 'rename'; readonly what: 'workspace' | 'reviewer' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'findAll' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings'; readonly keysFirst: boolean }
  | { readonly kind: 'goTo' }
  | { readonly kind: 'history' }
  | { readonly kind: 'nameVersion' }
  | { readonly kind: 'claim'; readonly reading: string; readonly tag: string }
  | { readonly kind: 'reply'; readonly reading: string; readonly block: string }
  | { readonly kind: 'correct'; readonly reading: string; readonly wrong: Wrong };

/** An import that is being looked at. */
export interface Importing extends ImportInProgress {
  /** The file that is shown; null when there is none. */
  readonly chosen: string | null;
  readonly choices: Choices;
}

/** The open workspace, as main last confirmed it. */
export interface Open {
  readonly workspace: Workspace;
  readonly folder: string;
  readonly problems: readonly PlainFailure[];
  /** What the last run saved and could not put into the documents; null when it ended in order. */
  readonly recovered: Recovered | null;
  /** Why nothing can be changed; null when it can. */
  readonly readOnly: PlainFailure | null;
  /** Another one each time that a workspace is opened, be it the same. */
  readonly opening: number;
}

/** A note that is being written, or that the disk refused. */
export interface Draft {
  readonly reading: string;
  readonly text: string;
}

/** A rectangle of the window, in CSS pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place to go to: these words are selected, and brought into view. */
export interface Target {
  readonly reading: string;
  /** UTF-16 units of the text; a caret where both are the same. */
  readonly start: number;
  readonly end: number;
  /** The tag that is raised there; null: the one that the caret is in. */
  readonly tag: string | null;
}

/** A tag whose start and end are being changed, and where they are for now. */
export interface Bounding {
  readonly reading: string;
  readonly tag: string;
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

export interface AppStore {
  readonly version: string;
  readonly platform: string;
  readonly settings: Settings;
  readonly recent: readonly RecentWorkspace[];
  readonly open: Open | null;
  readonly status: Status;
  /** Calls that change the workspace and have not been answered. */
  readonly saving: number;
  /** The reading in the reader. */
  readonly current: string | null;
  /** Offset to show at the top when the reader opens `current`. */
  readonly startAt: number;
  /** Offset of the caret then; null: at the top. */
  readonly startCaret: number | null;
  /** Offset at the top of the window in the current reading, as it was last kept. */
  readonly top: number;
  /** The tag whose passage and note are raised. */
  readonly active: string | null;
  /** The tag whose note is being written. */
  readonly writing: string | null;
  /** The tag whose start and end are being changed. */
  readonly bounding: Bounding | null;
  /** The code that was given last, for the key that repeats it. */
  readonly lastCode: string | null;
  /** Whether only the text is shown: no list, no notes, no gutter. */
  readonly textOnly: boolean;
  /** Whether the list and the notes have no room beside the text. */
  readonly narrow: boolean;
  /** Which of them lies over the text, where there is no room; null: none. */
  readonly sheet: 'list' | 'notes' | null;
  /** Where the reader shall go as soon as that reading is there; null when nowhere. */
  readonly target: Target | null;
  /** What the reader shall do next: a command of its own, or give a tag. */
  readonly requested: { readonly command: string } | { readonly code: string } | null;
  /** Where the menu of the passage is open, in the window’s coordinates; null: it is not. */
  readonly passageMenu: Rectangle | null;
  /** Words of notes that the disk has not confirmed, by tag. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Whether the reader also shows what was left out. */
  readonly showLeftOut: boolean;
  /** Whether the search in the reading is open. */
  readonly finding: boolean;
  /** What is searched for, in the reading or in all of them. */
  readonly query: Query;
  /** Offset from which the search in the reading looks for its next hit. */
  readonly findFrom: number;
  /** Whether the list of the tags without a place is open. */
  readonly placing: boolean;
  /** Offset of the caret in the current reading. */
  readonly caret: number;
  /** Codes that are not painted. */
  readonly hidden: ReadonlySet<string>;
  readonly dialog: Dialog | null;
  readonly importing: Importing | null;
  readonly notices: readonly Notice[];
  /** Last thing said to screen readers. */
  readonly announcement: string;
}

export const useStore = create<AppStore>()(() => ({
  version: '',
  platform: '',
  settings: defaultSettings,
  recent: [],
  open: null,
  status: { savedAt: null, undo: null, redo: null, unsaved: null },
  saving: 0,
  current: null,
  startAt: 0,
  startCaret: null,
  top: 0,
  active: null,
  writing: null,
  bounding: null,
  lastCode: null,
  textOnly: false,
  narrow: false,
  sheet: null,
  target: null,
  requested: null,
  passageMenu: null,
  drafts: new Map(),
  showLeftOut: false,
  finding: false,
  query: noQuery,
  findFrom: 0,
  placing: false,
  caret: 0,
  hidden: new Set<string>(),
  dialog: null,
  importing: null,
  notices: [],
  announcement: '',
}));

/** Takes in what the disk now holds in addition: the only way in which the workspace changes here. */
export function takeIn({ changes, status }: Committed): void {
  useStore.setState((state) => {
    const { open } = state;
    if (!open) return { status };
    const workspace = applyAll(open.workspace, changes);
    return { status, open: { ...open, workspace }, ...following(state, open.workspace, workspace) };
  });
}

/** The version that is shown after a change, at about the same place; nothing while it stays. */
function following(
  { current, top, caret }: AppStore,
  before: Workspace,
  after: Workspace,
): Partial<AppStore> {
  const shown = current === null ? null : versionAfter(before, after, current);
  const from = before.readings[current ?? ''];
  const to = after.readings[shown ?? ''];
  if (shown === current || !from || !to) return {};
  const startAt = samePlace(from, to, top);
  const startCaret = samePlace(from, to, caret);
  return { current: shown, startAt, top: startAt, startCaret, active: null, writing: null };
}

let openings = 0;

/** Shows a workspace that main has just opened. */
export function show(opened: Opened): void {
  openings += 1;
  forgetTexts();
  const { folder, problems, recovered, readOnly, place, status } = opened;
  const workspace = workspaceOf(opened.workspace);
  const first = readingsInUse(workspace)[0]?.id ?? null;
  const kept = place && newestOf(workspace, place.reading);
  const isKept = kept !== null && workspace.readings[kept]?.binned === null;
  const startAt = isKept && place ? place.offset : 0;
  useStore.setState({
    open: { workspace, folder, problems, recovered, readOnly, opening: openings },
    status,
    current: isKept ? kept : first,
    startAt,
    startCaret: null,
    top: startAt,
    active: null,
    writing: null,
    target: null,
    hidden: new Set<string>(),
  });
}

import { create } from 'zustand';
import type {
  Committed,
  FileReport,
  Opened,
  RecentWorkspace,
  Recovered,
  Settings,
  Status,
} from '../../shared/ipc/contract';
import type { PlainFailure } from '../../shared/ipc/failure';
import type { ImportInProgress } from '../../shared/ipc/imports';
import { applyAll } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';
import { workspaceOf } from '../../shared/model/workspaceRecord';
import type { Choices } from './importSteps';

/** A short message at the foot of the window, with at most one action. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** What lies over the workspace; one at a time. */
export type Dialog =
  | { readonly kind: 'export' }
  | { readonly kind: 'import' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'code'; readonly code: string | null }
  | { readonly kind: 'details'; readonly reading: string }
  | { readonly kind: 'imported'; readonly files: readonly FileReport[] }
  | { readonly kind: 'failure'; readonly failure: PlainFailure }
  | { readonly kind: 'unsaved'; readonly closing: boolean }
  | { readonly kind: 'rename'; readonly what: 'workspace' | 'reviewer' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'history' }
  | { readonly kind: 'nameVersion' }
  | { readonly kind: 'reply'; readonly reading: string; readonly block: string };

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
  /** Offset to show when the reader opens `current`. */
  readonly startAt: number;
  /** The tag whose passage and note are raised. */
  readonly active: string | null;
  /** The tag whose note is being written. */
  readonly writing: string | null;
  /** Words of notes that the disk has not confirmed, by tag. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Whether the reader also shows what was left out. */
  readonly showLeftOut: boolean;
  /** Whether the search in the reading is open. */
  readonly finding: boolean;
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
  settings: { theme: 'system', textSize: 17, showList: true, showNotes: true },
  recent: [],
  open: null,
  status: { savedAt: null, undo: null, redo: null, unsaved: null },
  saving: 0,
  current: null,
  startAt: 0,
  active: null,
  writing: null,
  drafts: new Map(),
  showLeftOut: false,
  finding: false,
  caret: 0,
  hidden: new Set<string>(),
  dialog: null,
  importing: null,
  notices: [],
  announcement: '',
}));

/** Takes in what the disk now holds in addition: the only way in which the workspace changes here. */
export function takeIn({ changes, status }: Committed): void {
  useStore.setState(({ open }) => ({
    status,
    open: open && { ...open, workspace: applyAll(open.workspace, changes) },
  }));
}

let openings = 0;

/** Shows a workspace that main has just opened. */
export function show(opened: Opened): void {
  openings += 1;
  const { folder, problems, recovered, readOnly, place, status } = opened;
  const workspace = workspaceOf(opened.workspace);
  const first = workspace.order.find((id) => workspace.readings[id]?.binned === null) ?? null;
  const kept = place && workspace.readings[place.reading]?.binned === null ? place : null;
  useStore.setState({
    open: { workspace, folder, problems, recovered, readOnly, opening: openings },
    status,
    current: kept?.reading ?? first,
    startAt: kept?.offset ?? 0,
    active: null,
    writing: null,
    hidden: new Set<string>(),
  });
}

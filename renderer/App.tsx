import { useEffect } from 'react';
import { newestOf } from '../shared/model/revisions';
import { codesInUse, type Workspace } from '../shared/model/workspace';
import { listen } from './api';
import { runCommand } from './commands';
import { CodeDialog } from './features/codebook/CodeDialog';
import { TagList } from './features/codebook/TagList';
import { ExportDialog } from './features/export/ExportDialog';
import { StatusBar } from './features/frame/StatusBar';
import { TitleBar } from './features/frame/TitleBar';
import { FindAllDialog } from './features/find/FindAllDialog';
import { HistoryDialog } from './features/history/HistoryDialog';
import { NameVersionDialog } from './features/history/NameVersionDialog';
import { DropTarget } from './features/import/DropTarget';
import { ImportDialog } from './features/import/ImportDialog';
import { ImportedDialog } from './features/import/ImportedDialog';
import { PasteDialog } from './features/import/PasteDialog';
import { encodings } from '../shared/text/encodings';
import { DetailsDialog } from './features/library/DetailsDialog';
import { ReadingList } from './features/library/ReadingList';
import { FailureDialog } from './features/notices/FailureDialog';
import { Notices } from './features/notices/Notices';
import { Problems } from './features/notices/Problems';
import { ReadOnly } from './features/notices/ReadOnly';
import { Recovered } from './features/notices/Recovered';
import { UnsavedDialog } from './features/notices/UnsavedDialog';
import { ClaimDialog } from './features/reading/ClaimDialog';
import { CorrectDialog } from './features/reading/CorrectDialog';
import { GoToDialog } from './features/reading/GoToDialog';
import { Palette } from './features/palette/Palette';
import { Reader } from './features/reading/Reader';
import { ReplyDialog } from './features/reading/ReplyDialog';
import { KeysDialog } from './features/settings/KeysDialog';
import { SettingsDialog } from './features/settings/SettingsDialog';
import { EmptyState } from './features/workspace/EmptyState';
import { RenameDialog } from './features/workspace/RenameDialog';
import { WorkspaceMenu } from './features/workspace/WorkspaceMenu';
import { focusAfterDialogs } from './focusAfterDialogs';
import { commandFor } from './state/keys';
import { fail } from './state/notices';
import { closeSheet, followRoom, showsList } from './state/room';
import { ears, start } from './state/workspaces';
import { type Dialog, useStore } from './state/store';
import { focusText } from './ui/focusText';
import { isTyping } from './ui/isTyping';

/** The window: title bar, reading list, reader, status bar, and whatever lies over them. */
export function App({ onReady }: { readonly onReady: () => void }) {
  useStart(onReady);
  useEffect(followRoom, []);
  useEffect(focusAfterDialogs, []);
  useKeysAnywhere();
  const open = useStore((state) => state.open);
  const current = useStore((state) => state.current);
  const showList = useStore(showsList);
  const narrow = useStore((state) => state.narrow);
  const textOnly = useStore((state) => state.textOnly);
  const workspace = open?.workspace ?? null;
  const reading = current === null ? null : (workspace?.readings[current] ?? null);
  useEffect(() => {
    document.title = [reading?.title, workspace?.name, 'Lectern'].filter(Boolean).join(' - ');
  }, [reading?.title, workspace?.name]);
  const withList = showList && workspace !== null && workspace.order.length > 0;
  return (
    <DropTarget>
      <div className={textOnly ? 'app text-only' : 'app'}>
        <TitleBar onCommand={runCommand}>
          <WorkspaceMenu />
        </TitleBar>
        <div className={`body${withList && !narrow ? '' : ' full'}`}>
          {withList ? (
            <aside
              className={`side${narrow ? ' sheet' : ''}`}
              aria-label="Readings and tags"
              onKeyDown={(event) => {
                if (narrow && event.key === 'Escape') focusText();
              }}
            >
              <ReadingList workspace={workspace} />
              <TagList workspace={workspace} />
            </aside>
          ) : null}
          <main
            className="panel"
            onFocus={() => {
              closeSheet('list');
            }}
          >
            <ReadOnly />
            <Recovered />
            <Problems />
            {reading ? <Reader reading={reading} onCommand={runCommand} /> : <EmptyState />}
          </main>
        </div>
        <StatusBar workspace={workspace} reading={reading} onCommand={runCommand} />
      </div>
      <OpenDialog />
      <Notices />
    </DropTarget>
  );
}

const close = () => {
  // A failure may lie over an import that is not over.
  useStore.setState(({ importing }) => ({ dialog: importing ? { kind: 'import' } : null }));
};

function OpenDialog() {
  const dialog = useStore((state) => state.dialog);
  const importing = useStore((state) => state.importing);
  const workspace = useStore((state) => state.open?.workspace);
  const platform = useStore((state) => state.platform);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'failure':
      return <FailureDialog failure={dialog.failure} onClose={close} />;
    case 'unsaved':
      return <UnsavedDialog closing={dialog.closing} onClose={close} />;
    case 'import':
      return importing ? <ImportDialog importing={importing} encodings={encodings} /> : null;
    case 'imported':
      return <ImportedDialog files={dialog.files} onClose={close} />;
    case 'paste':
      return <PasteDialog onClose={close} />;
    case 'keys':
      return (
        <KeysDialog
          platform={platform}
          codes={workspace ? codesInUse(workspace) : []}
          onChangeKeys={() => {
            useStore.setState({ dialog: { kind: 'settings', keysFirst: true } });
          }}
          onClose={close}
        />
      );
    case 'palette':
      return <Palette onCommand={runCommand} onClose={close} />;
    case 'settings':
      return <SettingsDialog keysFirst={dialog.keysFirst} onClose={close} />;
    default:
      return workspace ? <WorkspaceDialog dialog={dialog} workspace={workspace} /> : null;
  }
}

interface WorkspaceDialogProps {
  readonly dialog: Extract<
    Dialog,
    {
      kind:
        | 'findAll'
        | 'export'
        | 'code'
        | 'details'
        | 'rename'
        | 'history'
        | 'nameVersion'
        | 'reply'
        | 'claim'
        | 'correct'
        | 'goTo';
    }
  >;
  readonly workspace: Workspace;
}

/** The dialogs that are about something in the workspace. */
function WorkspaceDialog({ dialog, workspace }: WorkspaceDialogProps) {
  const current = useStore((state) => state.current);
  const version = useStore((state) => state.version);
  switch (dialog.kind) {
    case 'export': {
      // Exports carry the newest versions, whichever text is looked at.
      const newest = current === null ? null : newestOf(workspace, current);
      const reading = newest === null ? null : (workspace.readings[newest] ?? null);
      return (
        <ExportDialog workspace={workspace} current={reading} version={version} onClose={close} />
      );
    }
    case 'code': {
      const code = workspace.codes.find((one) => one.id === dialog.code) ?? null;
      return <CodeDialog workspace={workspace} code={code} name={dialog.name} onClose={close} />;
    }
    case 'details': {
      const reading = workspace.readings[dialog.reading];
      return reading ? <DetailsDialog reading={reading} onClose={close} /> : null;
    }
    case 'reply': {
      const reading = workspace.readings[dialog.reading];
      return reading ? (
        <ReplyDialog reading={reading} block={dialog.block} onClose={close} />
      ) : null;
    }
    case 'claim': {
      const tag = workspace.tags[dialog.reading]?.get(dialog.tag);
      return tag ? <ClaimDialog workspace={workspace} tag={tag} onClose={close} /> : null;
    }
    case 'correct': {
      const reading = workspace.readings[dialog.reading];
      return reading ? (
        <CorrectDialog reading={reading} wrong={dialog.wrong} onClose={close} />
      ) : null;
    }
    case 'rename': {
      const me = workspace.reviewers.find((one) => one.id === workspace.me);
      const name = dialog.what === 'workspace' ? workspace.name : (me?.name ?? '');
      return <RenameDialog what={dialog.what} name={name} onClose={close} />;
    }
    case 'findAll':
      return <FindAllDialog workspace={workspace} onClose={close} />;
    case 'goTo': {
      const reading = workspace.readings[current ?? ''];
      return reading ? <GoToDialog reading={reading} onClose={close} /> : null;
    }
    case 'history':
      return <HistoryDialog workspace={workspace} onClose={close} />;
    case 'nameVersion':
      return <NameVersionDialog onClose={close} />;
  }
}

function useStart(onReady: () => void): void {
  useEffect(() => {
    const stop = listen(
      ears((command) => {
        if (isStep(command) && isTyping()) stepInField(command);
        else runCommand(command);
      }),
    );
    start().then(onReady, fail);
    return stop;
  }, [onReady]);
}

function isStep(command: string): command is 'undo' | 'redo' {
  return command === 'undo' || command === 'redo';
}

/** The menu's undo inside a text field is the field's own; the browser offers it by this call only. */
function stepInField(command: 'undo' | 'redo'): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(command);
}

function useKeysAnywhere(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandFor('anywhere', event);
      if (command === null) return;
      // A dialog has the keys to itself, but for help and what a text field needs.
      if (useStore.getState().dialog !== null) return;
      if (isStep(command) && isTyping()) return;
      if (runCommand(command)) event.preventDefault();
    };
    // Before the editor, which keeps Ctrl+Z and others for an editing that is not offered here.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}

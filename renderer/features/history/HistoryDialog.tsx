import { useCallback, useState } from 'react';
import { readingsInUse, tagsOf, type Workspace } from '../../../shared/model/workspace';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { useStore } from '../../state/store';
import { openCopy, restoreVersion, type VersionList as Versions } from '../../state/versions';
import { Icon } from '../../ui/Icon';
import { Modal } from '../../ui/Modal';
import { inSentence } from './days';
import { type Doing, HistoryFoot } from './HistoryFoot';
import { NowPane } from './NowPane';
import { Skeleton } from './Skeleton';
import { useLook } from './useLook';
import { useVersions } from './useVersions';
import { VersionList } from './VersionList';
import { VersionPane } from './VersionPane';

interface HistoryDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** The versions that were kept: look inside one, go back to it, or open a copy of it. */
export function HistoryDialog({ workspace, onClose }: HistoryDialogProps) {
  const readOnly = useStore((state) => state.open?.readOnly ?? null);
  const [now] = useState(() => new Date());
  const [got, askAgain] = useVersions();
  const [chosen, setChosen] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [problem, setProblem] = useState<PlainFailure | null>(null);
  const { versions, problems } = got?.ok ? got.value : none;
  const version = versions.find(({ id }) => id === chosen) ?? null;
  const look = useLook(version?.id ?? null);

  const choose = useCallback((next: string | null) => {
    setChosen(next);
    setProblem(null);
  }, []);
  const goBack = async () => {
    if (!version) return;
    setDoing('goingBack');
    const failure = await restoreVersion(version.id, inSentence(version.at, now));
    setDoing(null);
    setProblem(failure);
    if (failure === null) onClose();
  };
  const copy = async () => {
    if (!version) return;
    setDoing('copying');
    const isOpen = await openCopy(version.id);
    setDoing(null);
    if (isOpen) onClose();
  };
  return (
    <Modal
      title="Earlier versions"
      note="Kept on this computer, in the workspace’s folder."
      className="large history"
      // What has begun ends here, so that its outcome has a place to be told.
      onClose={doing === null ? onClose : stay}
      foot={
        <HistoryFoot
          when={version && inSentence(version.at, now)}
          hasVersions={versions.length > 0}
          isDamaged={look?.ok === false}
          readOnly={readOnly}
          doing={doing}
          onGoBack={() => void goBack()}
          onCopy={() => void copy()}
        />
      }
    >
      <div className="history-body">
        <div className="versions-side">
          <VersionList
            versions={versions}
            now={now}
            chosen={version?.id ?? null}
            isWaiting={got === null}
            isLocked={doing !== null}
            onChoose={choose}
          />
          {got === null ? <Skeleton rows={6} /> : null}
          {problems.length > 0 ? <ListProblems problems={problems} /> : null}
          {got?.ok === false ? <ListFailure failure={got.failure} onRetry={askAgain} /> : null}
        </div>
        {version ? (
          <VersionPane version={version} now={now} look={look} problem={problem} />
        ) : (
          <NowPane
            readings={holdings(workspace)}
            isAlone={got?.ok === true && versions.length === 0}
          />
        )}
      </div>
    </Modal>
  );
}

const none: Versions = { versions: [], problems: [] };
const stay = () => undefined;

function holdings(workspace: Workspace) {
  return readingsInUse(workspace).map(({ id, title }) => ({
    title,
    tags: tagsOf(workspace, id).length,
  }));
}

interface ListFailureProps {
  readonly failure: PlainFailure;
  readonly onRetry: () => void;
}

function ListFailure({ failure, onRetry }: ListFailureProps) {
  return (
    <div className="versions-failure">
      <p role="alert">{failure.message}</p>
      <button type="button" className="btn sm" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

/** Versions that cannot be shown, or why the last one was not kept. */
function ListProblems({ problems }: Pick<Versions, 'problems'>) {
  return (
    <ul className="versions-failure" aria-label="Versions with a problem">
      {problems.map(({ message }) => (
        <li key={message}>
          <Icon name="warning" /> {message}
        </li>
      ))}
    </ul>
  );
}

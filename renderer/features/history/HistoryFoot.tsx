import * as Ariakit from '@ariakit/react';
import type { PlainFailure } from '../../../shared/ipc/failure';

/** What is being done with the chosen version. */
export type Doing = 'goingBack' | 'copying';

interface HistoryFootProps {
  /** The moment of the chosen version, for a sentence; null for "Now". */
  readonly when: string | null;
  readonly hasVersions: boolean;
  /** The chosen version could not be read. */
  readonly isDamaged: boolean;
  /** Why nothing can be changed; null when it can. */
  readonly readOnly: PlainFailure | null;
  readonly doing: Doing | null;
  readonly onGoBack: () => void;
  readonly onCopy: () => void;
}

/** What can be done with the chosen version, and what is safe when it is done. */
export function HistoryFoot(props: HistoryFootProps) {
  const { when, hasVersions, isDamaged, readOnly, doing, onGoBack, onCopy } = props;
  if (when === null) {
    const says = hasVersions ? 'Choose an earlier version to look inside it.' : '';
    return <span className="first sec">{says}</span>;
  }
  const unread = isDamaged ? 'This version could not be read.' : undefined;
  // The buttons keep the focus while they can do nothing, so that it is not lost meanwhile.
  return (
    <>
      <span className="first sec">
        {unread ?? readOnly?.message ?? '“Now” is saved as a version first.'}
      </span>
      <Ariakit.Button
        accessibleWhenDisabled
        className="btn quiet"
        disabled={isDamaged || doing !== null}
        title={unread}
        onClick={onCopy}
      >
        {doing === 'copying' ? 'Opening a copy…' : 'Open a copy'}
      </Ariakit.Button>
      <Ariakit.Button
        accessibleWhenDisabled
        className="btn pri"
        disabled={isDamaged || readOnly !== null || doing !== null}
        title={unread ?? readOnly?.message}
        onClick={onGoBack}
      >
        {doing === 'goingBack' ? 'Going back…' : `Go back to ${when}`}
      </Ariakit.Button>
    </>
  );
}

import { type ReactNode, useState } from 'react';

interface Leaving {
  /** What stands at the foot of the dialog while it asks; null while it does not. */
  readonly question: ReactNode;
  /** Leaves where nothing is lost, else asks; a second time it stays. */
  readonly leave: () => void;
  /** The question is answered by going on. */
  readonly goOn: () => void;
}

/**
 * Words that somebody typed are not thrown away by one key: a dialog that was changed asks before it
 * is left. `stay` says what going on is called, and `onStay` puts the focus back.
 */
export function useLeaving(
  isChanged: boolean,
  stay: string,
  onLeave: () => void,
  onStay: () => void,
): Leaving {
  const [isAsking, setIsAsking] = useState(false);
  const goOn = () => {
    setIsAsking(false);
  };
  const back = () => {
    goOn();
    onStay();
  };
  const leave = () => {
    if (isAsking) back();
    else if (isChanged) setIsAsking(true);
    else onLeave();
  };
  const question = isAsking ? <Question stay={stay} onLeave={onLeave} onStay={back} /> : null;
  return { question, leave, goOn };
}

interface QuestionProps {
  readonly stay: string;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

function Question({ stay, onLeave, onStay }: QuestionProps) {
  return (
    <>
      <span className="first" role="alert">
        Leave without saving what you changed?
      </span>
      <button type="button" className="btn quiet" onClick={onLeave}>
        Leave without saving
      </button>
      <button type="button" className="btn pri" data-autofocus autoFocus onClick={onStay}>
        {stay}
      </button>
    </>
  );
}

import type { Reading } from '../../../shared/model/reading';
import { isCorrected } from '../../../shared/model/revisions';
import { counted } from '../../../shared/text/counted';
import { atBounds, boundingNow } from '../../state/bounding';
import { goToNewest, useIsEarlier } from '../../state/revisions';
import { useStore } from '../../state/store';
import { codesInUse, tagsIn } from '../../../shared/model/workspace';
import { Icon } from '../../ui/Icon';
import { ReaderHead } from './ReaderHead';
import { ReadingPage } from './ReadingPage';
import { useReadAhead } from './useReadAhead';
import { useReadingText } from './useReadingText';

interface ReaderProps {
  readonly reading: Reading;
  /** Runs a command that is not the reader's own; false when there is none of that id. */
  readonly onCommand: (command: string) => boolean;
}

/** The main panel: one reading with its tags. */
export function Reader({ reading, onCommand }: ReaderProps) {
  const workspace = useStore((state) => state.open?.workspace);
  const opening = useStore((state) => state.open?.opening ?? 0);
  const isEarlier = useIsEarlier(reading.id);
  const text = useReadingText(reading.id);
  const bounding = useStore(boundingNow);
  useReadAhead(reading.id, text !== null);
  if (!workspace) return null;
  const tags = atBounds(tagsIn(workspace, reading.id), bounding);
  return (
    <>
      <ReaderHead reading={reading} codes={codesInUse(workspace)} tallies={tags.tallies} />
      {isEarlier ? <EarlierText tagsMoved={isCorrected(workspace, reading)} /> : null}
      {text === null ? <Waiting words={reading.text.words} /> : null}
      {text !== null && 'failure' in text ? (
        <p className="unread" role="alert">
          {text.failure.message}
        </p>
      ) : null}
      {text !== null && 'text' in text ? (
        // A new reading is a new page, and so is one that was opened anew: nothing of the old one
        // may stay.
        <ReadingPage
          key={`${String(opening)} ${reading.id}`}
          reading={reading}
          text={text.text}
          tags={tags}
          onCommand={onCommand}
        />
      ) : null}
    </>
  );
}

/** Says for as long as it is so that this text is kept, but not the one to work in. */
function EarlierText({ tagsMoved }: { readonly tagsMoved: boolean }) {
  return (
    <section className="notice-bar" aria-label="Earlier text">
      <Icon name="file" />
      <p>
        This is an earlier text of this reading.{' '}
        {tagsMoved
          ? 'Its tags moved on with their words, to the corrected text.'
          : 'Its tags are shown as they were.'}
      </p>
      <button type="button" className="btn sm" onClick={goToNewest}>
        Go to the newest
      </button>
    </section>
  );
}

/** Shown only when a text takes longer than usual to arrive. */
function Waiting({ words }: { readonly words: number }) {
  return <p className="waiting">Opening {counted(words, 'word')}…</p>;
}

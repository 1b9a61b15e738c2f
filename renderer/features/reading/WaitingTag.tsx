import { locator } from '../../../shared/model/numbering';
import type { Reading } from '../../../shared/model/reading';
import type { Waiting } from '../../../shared/model/waitingTags';
import type { Workspace } from '../../../shared/model/workspace';
import { type Span, trimmed } from '../../../shared/text/segment';
import { shortened } from '../../../shared/text/shortened';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';

interface WaitingTagProps {
  readonly waiting: Waiting;
  readonly workspace: Workspace;
  readonly reading: Reading;
  readonly text: string;
  readonly selected: Span;
  /** The place that is shown in the text, by its number; null when none of this tag is. */
  readonly shown: number | null;
  /** Whether nothing can be changed. */
  readonly isLocked: boolean;
  readonly onShow: (place: number) => void;
  readonly onPlace: (span: Span) => void;
  readonly onLetGo: () => void;
}

/** One tag that waits: what it is, why it waits, and where it can go. */
export function WaitingTag(props: WaitingTagProps) {
  const { waiting, workspace, selected, isLocked, onPlace, onLetGo } = props;
  const { is, reason, outcome, places } = waiting;
  const code = workspace.codes.find(({ id }) => id === is.code);
  const reviewer = workspace.reviewers.find(({ id }) => id === is.reviewer);
  return (
    <li className="waiting-tag">
      <div className="row">
        {code ? <Badge code={code} small /> : null}
        <b>{code?.name}</b>
        <span className="sec">{reviewer?.name}</span>
      </div>
      <blockquote dir="auto">“{shortened(is.quote, 280)}”</blockquote>
      {is.note === null ? null : (
        <p className="waiting-note">
          <Icon name="note" /> {shortened(is.note, 280)}
        </p>
      )}
      <p className="sec">{reason}</p>
      {places.length > 0 ? (
        <ol className="waiting-places" aria-label={placesInWords[outcome]}>
          {places.map((_place, at) => (
            <Proposed key={at} at={at} {...props} />
          ))}
        </ol>
      ) : null}
      {isLocked ? null : (
        <div className="row">
          <button
            type="button"
            className="btn sm"
            aria-disabled={selected.start === selected.end}
            title={
              selected.start === selected.end ? 'Select the words in the text first.' : undefined
            }
            onMouseDown={keepSelection}
            onClick={() => {
              if (selected.start < selected.end) onPlace(selected);
            }}
          >
            Place on the selected words
          </button>
          <button type="button" className="btn sm quiet" onClick={onLetGo}>
            Let it go
          </button>
        </div>
      )}
    </li>
  );
}

const placesInWords: Record<Waiting['outcome'], string> = {
  ambiguous: 'Where it may belong',
  orphan: 'Where its words stood',
};

/** One place where the tag may belong. */
function Proposed({ at, ...props }: WaitingTagProps & { readonly at: number }) {
  const { waiting, reading, text, shown, isLocked, onShow, onPlace } = props;
  const place = waiting.places[at];
  if (!place) return null;
  const span = trimmed(text, place);
  const where = locator(reading.blocks, span.start) ?? 'here';
  const words = text.slice(span.start, span.end);
  return (
    <li>
      <span className="num">{where}</span>
      <span className="grow" dir="auto">
        {words === '' ? 'Nothing stands there now.' : `“${shortened(words, 140)}”`}
      </span>
      <button
        type="button"
        className="btn sm"
        aria-pressed={shown === at}
        aria-label={`Show ${where}`}
        onMouseDown={keepSelection}
        onClick={() => {
          onShow(at);
        }}
      >
        Show
      </button>
      {isLocked || words === '' ? null : (
        <button
          type="button"
          className="btn sm"
          aria-label={`Place here: ${where}`}
          onClick={() => {
            onPlace(span);
          }}
        >
          Place here
        </button>
      )}
    </li>
  );
}

/** What is selected in the text must not be lost by pressing a button. */
function keepSelection(event: React.MouseEvent): void {
  event.preventDefault();
}

import { dateInWords } from '../../../shared/cite/dates';
import { commentsOf } from '../../../shared/model/comments';
import type { Reading } from '../../../shared/model/reading';
import { counted } from '../../../shared/text/counted';
import { useIsEarlier } from '../../state/revisions';
import { useStore } from '../../state/store';

/** What the file says about itself; what it does not say can be added. */
export function Facts({ reading }: { readonly reading: Reading }) {
  const isEarlier = useIsEarlier(reading.id);
  const comments = commentsOf(reading.blocks).length;
  const add = (what: string) =>
    isEarlier ? null : (
      <button
        type="button"
        className="gap"
        onClick={() => {
          useStore.setState({ dialog: { kind: 'details', reading: reading.id } });
        }}
      >
        Add {what}
      </button>
    );
  return (
    <div className="facts">
      {reading.outlet === null ? add('outlet') : <span>{reading.outlet}</span>}
      {reading.author === null ? add('author') : <span>{reading.author}</span>}
      {reading.published === null ? add('date') : <span>{dateInWords(reading.published)}</span>}
      <span className="num">{counted(reading.text.words, 'word')}</span>
      {comments > 0 ? <span className="num">{counted(comments, 'comment')}</span> : null}
    </div>
  );
}

import { call } from '../../api';
import { chooseFiles } from '../../state/imports';
import { openWith } from '../../state/workspaces';
import { keysFor } from '../../state/keys';
import { useStore } from '../../state/store';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';

/** A workspace without readings: one sentence and one main action. */
export function EmptyState() {
  return (
    <div className="empty">
      <Picture />
      <h1>Start with something to read</h1>
      <p className="lead">
        Drop articles anywhere in this window: text, web pages, Word, PDF, books, mails. The files
        stay as they are; nothing is thrown away.
      </p>
      <div className="row">
        <button type="button" className="btn pri" autoFocus onClick={() => void chooseFiles()}>
          Choose files… <Hint keys={keysFor('anywhere', 'importReadings')} />
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            useStore.setState({ dialog: { kind: 'paste' } });
          }}
        >
          Paste text
        </button>
      </div>
      <div className="row ways">
        <button
          type="button"
          className="way"
          onClick={() => void openWith(() => call('workspaces.openSample', null))}
        >
          <Icon name="book" />
          <span>
            <b>Open the sample</b>
            <span className="sec">Four short readings, some tagged.</span>
          </span>
        </button>
        <button
          type="button"
          className="way"
          onClick={() => void openWith(() => call('workspaces.open', null))}
        >
          <Icon name="folder" />
          <span>
            <b>Open a workspace</b>
            <span className="sec">A folder made by this app.</span>
          </span>
        </button>
      </div>
    </div>
  );
}

/** Four lines of text under the four tags. */
function Picture() {
  const rows = [
    { tag: 'L', left: 0, width: 60 },
    { tag: 'H', left: 40, width: 60 },
    { tag: 'S', left: 0, width: 72 },
    { tag: 'R', left: 40, width: 50 },
  ];
  return (
    <div className="picture" aria-hidden="true">
      {rows.map(({ tag, left, width }) => (
        <div key={tag} className="line">
          <span className={`mark a-${tag}`} style={{ marginLeft: left, width }} />
        </div>
      ))}
    </div>
  );
}

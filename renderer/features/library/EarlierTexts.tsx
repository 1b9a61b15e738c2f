import { dateInWords } from '../../../shared/cite/dates';
import type { Reading } from '../../../shared/model/reading';
import { versionsBefore } from '../../../shared/model/revisions';
import { localDay, localTime } from '../../../shared/text/moments';
import { showVersion } from '../../state/revisions';
import { useStore } from '../../state/store';

interface EarlierTextsProps {
  readonly reading: Reading;
  readonly onClose: () => void;
}

/** When the text of a reading was replaced, and the texts that it had before. */
export function EarlierTexts({ reading, onClose }: EarlierTextsProps) {
  const workspace = useStore((state) => state.open?.workspace);
  const before = workspace ? versionsBefore(workspace, reading) : [];
  if (before.length === 0) return null;
  return (
    <ul className="earlier-texts" aria-label="Earlier texts">
      {before.map((old, index) => (
        <li key={old.id}>
          <span>{replacedInWords(before[index - 1] ?? reading, old)}</span>
          <button
            type="button"
            className="btn sm"
            onClick={() => {
              onClose();
              showVersion(old.id);
            }}
          >
            Show the earlier text
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The same bytes with other words: somebody corrected the text here. */
function replacedInWords({ origin, added }: Reading, old: Reading): string {
  const when = `on ${dateInWords(localDay(added))} at ${localTime(added)}`;
  return origin.sha256 === old.origin.sha256
    ? `The text was corrected ${when}.`
    : `A new version of this reading came ${when}.`;
}

import { dateInWords } from '../../../shared/cite/dates';
import type { Reading } from '../../../shared/model/reading';
import { isCorrectionOf, versionsBefore } from '../../../shared/model/revisions';
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

function replacedInWords(newer: Reading, old: Reading): string {
  const when = `on ${dateInWords(localDay(newer.added))} at ${localTime(newer.added)}`;
  return isCorrectionOf(newer, old)
    ? `The text was corrected ${when}.`
    : `A new version of this reading came ${when}.`;
}

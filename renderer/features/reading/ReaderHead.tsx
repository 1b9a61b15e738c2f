import { memo } from 'react';
import type { Code } from '../../../shared/model/code';
import type { Reading } from '../../../shared/model/reading';
import type { Tallies } from '../../../shared/model/tagBucket';
import { toggleHidden } from '../../state/codebook';
import { namingKeys } from '../../state/keys';
import { showsNotes, toggleNotes } from '../../state/room';
import { changeSettings } from '../../state/settings';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { MenuButton } from '../../ui/MenuButton';
import { BlockMenu } from './BlockMenu';

interface ReaderHeadProps {
  readonly reading: Reading;
  readonly codes: readonly Code[];
  readonly tallies: Tallies;
}

/** The reading's title, its tags (each can be hidden), text size and margin. */
export function ReaderHead({ reading, codes, tallies }: ReaderHeadProps) {
  const hidden = useStore((state) => state.hidden);
  const showNotes = useStore(showsNotes);
  return (
    <div className="head">
      <div className="ht trunc">{reading.title}</div>
      <div className="grow" />
      <div className="chips" role="group" aria-label="Show tags">
        {codes.map((code) => (
          <button
            key={code.id}
            type="button"
            className="chip"
            aria-pressed={!hidden.has(code.id)}
            title={`${code.name}: show or hide`}
            onClick={() => {
              toggleHidden(code.id);
            }}
          >
            <Badge code={code} />
            <span className="sr">{code.name}</span>
            <span className="num">{tallies.get(code.id)?.tags ?? 0}</span>
          </button>
        ))}
      </div>
      <span className="sep" />
      <LookMenu />
      <button
        type="button"
        className={`ib${showNotes ? ' on' : ''}`}
        aria-label="Notes in the margin"
        aria-pressed={showNotes}
        title={namingKeys('Notes in the margin', 'reading', 'toggleNotes')}
        onClick={toggleNotes}
      >
        <Icon name="notes" />
      </button>
      <BlockMenu reading={reading} />
    </div>
  );
}

/** Size of the text and theme; drawn anew only when one of them changes, and not with each tag. */
const LookMenu = memo(function LookMenu() {
  const { textSize, theme } = useStore((state) => state.settings);
  const sized = (size: number) =>
    void changeSettings({ textSize: Math.max(14, Math.min(24, size)) });
  const themed = (label: string, value: typeof theme) => ({
    label,
    checked: theme === value,
    run: () => void changeSettings({ theme: value }),
  });
  return (
    <MenuButton
      label="Text size and theme"
      className="ib"
      entries={() => [
        {
          label: 'Larger text',
          note: `${String(textSize)} px now`,
          run: () => {
            sized(textSize + 1);
          },
        },
        {
          label: 'Smaller text',
          run: () => {
            sized(textSize - 1);
          },
        },
        {
          label: 'Standard size',
          run: () => {
            sized(17);
          },
        },
        'line',
        themed('Theme of the system', 'system'),
        themed('Light', 'light'),
        themed('Dark', 'dark'),
      ]}
    >
      <Icon name="text" />
    </MenuButton>
  );
});

import { keysInWords } from '../../keys';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Icon, type IconName } from '../../ui/Icon';
import type { Choice, PaletteItem } from './paletteItem';
import { PassageWords } from './PassageWords';

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One line of what was found. The field keeps the focus; arrows and the mouse choose. */
export function PaletteOption({ id, item, isChosen, onChoose }: PaletteOptionProps) {
  const platform = useStore((state) => state.platform);
  const { label, detail, keys, choice } = item;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className="palette-option"
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onChoose}
    >
      <span className="palette-mark">
        <Mark choice={choice} />
      </span>
      {choice.kind === 'passage' ? (
        <PassageWords passage={choice.passage} title={detail} />
      ) : (
        <>
          <span className="grow trunc" dir="auto">
            {label}
          </span>
          {detail === null ? null : <span className="sec palette-detail trunc">{detail}</span>}
        </>
      )}
      {keys === null ? null : (
        <span className="palette-keys">
          {keysInWords(keys, platform).map((part) => (
            <kbd key={part}>{part}</kbd>
          ))}
        </span>
      )}
    </div>
  );
}

/** Badges that a line has room for. */
const shownTags = 2;

function Mark({ choice }: { readonly choice: Choice }) {
  if (choice.kind === 'tag') return <Badge code={choice.code} />;
  if (choice.kind !== 'passage') return <Icon name={icons[choice.kind]} />;
  return choice.passage.codes
    .slice(0, shownTags)
    .map((code) => <Badge key={code.id} code={code} />);
}

const icons: Record<Exclude<Choice['kind'], 'tag' | 'passage'>, IconName> = {
  command: 'right',
  reading: 'file',
  place: 'text',
  find: 'search',
  newTag: 'tag',
};

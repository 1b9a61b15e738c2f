import { keysInWords } from '../../keys';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Icon, type IconName } from '../../ui/Icon';
import type { PaletteItem } from './paletteItems';

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
        {choice.kind === 'tag' ? <Badge code={choice.code} /> : <Icon name={icons[choice.kind]} />}
      </span>
      <span className="grow trunc" dir="auto">
        {label}
      </span>
      {detail === null ? null : <span className="sec palette-detail trunc">{detail}</span>}
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

const icons: Record<'command' | 'reading' | 'place', IconName> = {
  command: 'right',
  reading: 'file',
  place: 'text',
};

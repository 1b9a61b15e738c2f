import type { Reading } from '../../../shared/model/reading';
import { countWords } from '../../../shared/text/canonical';
import { counted } from '../../../shared/text/counted';
import { commandFor, keysFor } from '../../state/keys';
import { boundingNow } from '../../state/bounding';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';

interface BoundaryBarProps {
  readonly reading: Reading;
  readonly text: string;
  readonly onCommand: (command: string) => boolean;
}

/** Changes where a tag starts and ends, by buttons and by keys; nothing while none is changed. */
export function BoundaryBar({ reading, text, onCommand }: BoundaryBarProps) {
  const bounding = useStore(boundingNow);
  const codes = useStore((state) => state.open?.workspace.codes);
  const tag = useStore(({ open }) => open?.workspace.tags[reading.id]?.get(bounding?.tag ?? ''));
  const code = codes?.find(({ id }) => id === tag?.code);
  if (!bounding || !code) return null;
  const step = (label: string, command: string, icon: 'left' | 'right') => (
    <button
      type="button"
      className="ib mini"
      aria-label={label}
      title={label}
      onMouseDown={keepFocus}
      onClick={() => onCommand(command)}
    >
      <Icon name={icon} />
    </button>
  );
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') return;
    const command = commandFor('bounds', event.nativeEvent);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    onCommand(command);
  };
  return (
    <section className="bounds" aria-label="Where the tag starts and ends" onKeyDown={onKeyDown}>
      <Badge code={code} small />
      <b className="trunc">{code.name}</b>
      <span className="num sec">
        {counted(countWords(text.slice(bounding.start, bounding.end)), 'word')}
      </span>
      <span className="grow" />
      <span className="sec">Start</span>
      {step('Start a word earlier', 'startEarlier', 'left')}
      {step('Start a word later', 'startLater', 'right')}
      <span className="sec">End</span>
      {step('End a word earlier', 'endEarlier', 'left')}
      {step('End a word later', 'endLater', 'right')}
      <button
        type="button"
        className="btn sm"
        onMouseDown={keepFocus}
        onClick={() => onCommand('giveUpBounds')}
      >
        Give up <Hint keys={keysFor('bounds', 'giveUpBounds')} />
      </button>
      <button
        type="button"
        className="btn sm pri"
        onMouseDown={keepFocus}
        onClick={() => onCommand('keepBounds')}
      >
        Keep it like this <Hint keys={keysFor('bounds', 'keepBounds')} />
      </button>
    </section>
  );
}

/** The text keeps the focus, so that keys go on working. */
function keepFocus(event: React.MouseEvent): void {
  event.preventDefault();
}

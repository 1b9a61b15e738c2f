import type { Code } from '../../../shared/model/code';
import { locator } from '../../../shared/model/numbering';
import type { Reading } from '../../../shared/model/reading';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';
import { rowHeight } from './hitLayout';
import type { Hit } from './hits';

interface HitRowProps {
  readonly id: string;
  readonly hit: Hit;
  readonly reading: Reading;
  readonly codes: ReadonlyMap<string, Code>;
  /** Its place among all hits, from 1. */
  readonly number: number;
  readonly of: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly top: number;
  readonly onChoose: () => void;
  readonly onActivate: () => void;
  readonly onOpen: () => void;
}

/** One place in one line: its tags, the words around it, and where it is. */
export function HitRow(props: HitRowProps) {
  const { hit, reading, codes, isActive, isChosen } = props;
  const own = [...new Set(hit.tags.map(({ code }) => code))].flatMap((id) => codes.get(id) ?? []);
  const place = locator(reading.blocks, hit.start) ?? '';
  return (
    <div
      id={props.id}
      role="option"
      className={`hit${isActive ? ' on' : ''}`}
      aria-selected={isChosen}
      aria-setsize={props.of}
      aria-posinset={props.number}
      style={{ top: props.top, height: rowHeight }}
      onClick={props.onActivate}
      onDoubleClick={props.onOpen}
    >
      <span
        className="hit-box"
        onClick={(event) => {
          event.stopPropagation();
          props.onChoose();
        }}
      >
        <span className="hit-tick">{isChosen ? <Icon name="check" /> : null}</span>
      </span>
      <span className="hit-tags">
        {own.slice(0, shownTags).map((code) => (
          <Badge key={code.id} code={code} />
        ))}
      </span>
      <span className="hit-left">
        <span>{hit.line.left}</span>
      </span>
      <span className="hit-right trunc">
        <b>{hit.line.hit}</b>
        {hit.line.right}
      </span>
      <span className="hit-place sec" title={place}>
        {place}
      </span>
      {own.length === 0 ? null : (
        <span className="sr">, tagged {own.map(({ name }) => name).join(' and ')}</span>
      )}
    </div>
  );
}

/** Badges that a row has room for. */
const shownTags = 2;

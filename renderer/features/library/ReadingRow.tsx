import { dateInBrief } from '../../../shared/cite/dates';
import type { Code } from '../../../shared/model/code';
import type { CodeCount } from '../../../shared/model/counts';
import type { Reading } from '../../../shared/model/reading';
import { lookOf } from '../../ui/look';

interface ReadingRowProps {
  readonly reading: Reading;
  readonly codes: readonly Code[];
  readonly counts: readonly CodeCount[];
  readonly isCurrent: boolean;
  /** Whether it is the row that Tab goes to. */
  readonly isTabbed: boolean;
  readonly onOpen: () => void;
}

/** Share of the text at which a bar is full. */
const fullShare = 0.2;

/** A reading in the list: title, what the file says about it, and a bar for each of four tags. */
export function ReadingRow(props: ReadingRowProps) {
  const { reading, codes, counts, isCurrent, isTabbed, onOpen } = props;
  return (
    <button
      type="button"
      className={`src${isCurrent ? ' on' : ''}`}
      aria-current={isCurrent ? 'true' : undefined}
      data-reading={reading.id}
      tabIndex={isTabbed ? 0 : -1}
      onClick={onOpen}
    >
      <span className="ti">{reading.title}</span>
      <span className="me">
        <Fact value={reading.outlet} absent="no outlet" /> ·{' '}
        <Fact value={reading.author} absent="no author" /> ·{' '}
        <Fact value={reading.published && dateInBrief(reading.published)} absent="undated" />
      </span>
      <span className="bars">
        {codes.slice(0, 4).map((code) => (
          <Bar key={code.id} code={code} count={counts.find((one) => one.code === code.id)} />
        ))}
      </span>
    </button>
  );
}

function Fact({ value, absent }: { readonly value: string | null; readonly absent: string }) {
  return value ?? <i>{absent}</i>;
}

function Bar({ code, count }: { readonly code: Code; readonly count: CodeCount | undefined }) {
  const { tags, share } = count ?? { tags: 0, share: 0 };
  const percent = Math.round(share * 100);
  const words = `${code.name}: ${String(tags)} ${tags === 1 ? 'tag' : 'tags'}, ${String(percent)}% of the text`;
  return (
    <span className={`c t-${lookOf(code)}${tags === 0 ? ' z' : ''}`} title={words}>
      <b aria-hidden="true">{code.letter}</b>
      <span className="num" aria-hidden="true">
        {tags}
      </span>
      <span className="sr">{words}.</span>
      <span className="tr">
        {tags === 0 ? null : (
          <i style={{ width: `${String(Math.min(100, (share / fullShare) * 100))}%` }} />
        )}
      </span>
    </span>
  );
}

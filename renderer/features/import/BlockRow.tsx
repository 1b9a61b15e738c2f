import { isOut } from './blockActions';
import { CommentRow } from './CommentRow';
import { kindInWords } from './kindInWords';
import { RowFrame } from './RowFrame';
import type { Row } from './rows';
import type { RowProps } from './rowSight';
import { Words } from './Words';

/** One block of a proposal, or several that stand together. */
export function BlockRow({ row, ...props }: RowProps) {
  return row.kind === 'comment' ? (
    <CommentRow row={row} {...props} />
  ) : (
    <PlainRow row={row} {...props} />
  );
}

function PlainRow({ row, sight, index, chosen }: RowProps<Exclude<Row, { kind: 'comment' }>>) {
  const { text, rowId, onChoose, onCommand } = sight;
  const [block] = row.blocks;
  if (!block) return null;
  const isChosen = chosen !== null;
  const left = isOut(row);
  const span = { start: block.start, end: row.blocks.at(-1)?.end ?? block.end };
  return (
    <RowFrame
      id={rowId(row.key)}
      index={index}
      sight={sight}
      span={span}
      kind={block.kind}
      isOut={left}
      isChosen={isChosen}
      onChoose={() => {
        onChoose(block.id);
      }}
    >
      <span role="gridcell" className="bl-kind">
        {kindInWords(block.kind)}
        {left ? <span className="sr">, left out</span> : null}
      </span>
      <div role="gridcell" className="bl-text">
        <Words text={text} block={block} isWhole={isChosen && sight.isOpen} />
        {isChosen && block.reason !== null ? <p className="bl-why">{block.reason}</p> : null}
        {row.kind === 'fold' ? (
          <button
            type="button"
            className="link bl-more"
            tabIndex={isChosen ? 0 : -1}
            onClick={() => {
              onCommand('unfold', block.id);
            }}
          >
            Show {(row.blocks.length - 1).toLocaleString('en')} more paragraphs
          </button>
        ) : null}
      </div>
      <div role="gridcell" className="bl-keep">
        {left || (isChosen && row.kind === 'block') ? (
          <button
            type="button"
            className="btn sm"
            tabIndex={isChosen ? 0 : -1}
            onClick={() => {
              onCommand('keep', block.id);
            }}
          >
            {left ? 'Keep' : 'Leave out'}
          </button>
        ) : null}
      </div>
    </RowFrame>
  );
}

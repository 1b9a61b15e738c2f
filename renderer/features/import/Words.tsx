import type { Block } from '../../../shared/model/block';

/** UTF-16 units of a block that are shown: enough for its lines, and for a look at the chosen one. */
const shown = { short: 400, chosen: 8000 };

interface WordsProps {
  readonly text: string;
  readonly block: Block;
  readonly isWhole: boolean;
}

/** The words of a block, cut where nobody could see more of them. */
export function Words({ text, block, isWhole }: WordsProps) {
  const limit = isWhole ? shown.chosen : shown.short;
  const end = Math.min(block.end, block.start + limit);
  return (
    <p className={`bl-words${isWhole ? '' : block.included ? ' one' : ' two'}`} dir="auto">
      {text.slice(block.start, end)}
      {end < block.end ? '…' : ''}
    </p>
  );
}

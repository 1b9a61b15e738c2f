import { useId, useState } from 'react';
import { blockAt } from '../../../shared/anchor/selector';
import type { Block } from '../../../shared/model/block';
import { type Comment, commentWith } from '../../../shared/model/comments';
import { paragraphNumbers } from '../../../shared/model/numbering';
import type { Echo } from '../../../shared/quotes/echoes';
import { keysInWords } from '../../keys';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { isOut, splitPlace } from './blockActions';
import { RowFrame } from './RowFrame';
import type { Row } from './rows';
import type { RowProps, RowSight } from './rowSight';
import { Words } from './Words';

type CommentOnly = Extract<Row, { kind: 'comment' }>;

/** A reader comment with what the page says of it, and what can be done to the chosen one. */
export function CommentRow({ row, sight, index, chosen }: RowProps<CommentOnly>) {
  const { text, rowId, onChoose } = sight;
  const { comment } = row;
  const left = isOut(row);
  return (
    <RowFrame
      id={rowId(row.key)}
      index={index}
      sight={sight}
      span={comment}
      kind="comment"
      isOut={left}
      isChosen={chosen !== null}
      onChoose={() => {
        onChoose(row.key);
      }}
    >
      <span role="gridcell" className="bl-number num">
        <span className="sr">Comment </span>
        {comment.number}
        {left ? <span className="sr">, left out</span> : null}
      </span>
      <div role="gridcell" className="bl-text">
        <Facts comment={comment} sight={sight} isChosen={chosen !== null} />
        {row.blocks.map((block) => (
          <div
            key={block.id}
            className={block.id === chosen && row.blocks.length > 1 ? 'bl-at' : undefined}
            onClick={(event) => {
              event.stopPropagation();
              onChoose(block.id);
            }}
          >
            <Words text={text} block={block} isWhole={chosen !== null && sight.isOpen} />
          </div>
        ))}
        {chosen === null ? null : <Doing row={row} sight={sight} chosen={chosen} />}
      </div>
    </RowFrame>
  );
}

interface FactsProps {
  readonly comment: Comment;
  readonly sight: RowSight;
  readonly isChosen: boolean;
}

/** Who wrote it and when, what it answers, and what it quotes. */
function Facts({ comment, sight, isChosen }: FactsProps) {
  const { author, time, replyTo, blocks } = comment;
  const answered = replyTo === null ? null : commentWith(sight.blocks, replyTo);
  const echoes = blocks.flatMap(({ id }) => sight.quotes.get(id) ?? []);
  const facts = [
    author,
    time,
    answered && `answers ${String(answered.number)}`,
    ...echoes.map((echo) => quoteInWords(echo, sight.blocks, isChosen)),
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : (
    <p className="bl-facts" dir="auto">
      {facts.join(' · ')}
    </p>
  );
}

/** “quotes ¶4, one word changed”; the word itself where there is room. */
function quoteInWords({ of, change }: Echo, blocks: readonly Block[], isChosen: boolean): string {
  const source = blockAt(blocks, of.start);
  const number = source && paragraphNumbers(blocks).get(source.id);
  const place = number === undefined ? `the ${source?.kind ?? 'text'}` : `¶${String(number)}`;
  if (change === null) return `quotes ${place}`;
  return `quotes ${place}, one word changed${isChosen ? `: ${change}` : ''}`;
}

interface DoingProps {
  readonly row: CommentOnly;
  readonly sight: RowSight;
  readonly chosen: string;
}

function Doing({ row, sight, chosen }: DoingProps) {
  const { number, first } = row.comment;
  const at = splitPlace({ row, block: chosen });
  const button = (command: string, keys: string, label: string, icon?: 'merge' | 'split') => (
    <button
      type="button"
      className={`btn sm${icon ? '' : ' quiet'}`}
      onClick={(event) => {
        event.stopPropagation();
        sight.onCommand(command, chosen);
      }}
    >
      {icon ? <Icon name={icon} /> : null}
      {label} <Key keys={keys} />
    </button>
  );
  return (
    <>
      {first.reason === null ? null : <p className="bl-why">{first.reason}</p>}
      <div className="row bl-doing">
        {number > 1 ? button('merge', 'M', `Merge with ${String(number - 1)}`, 'merge') : null}
        {at ? button('split', 'S', `Split at line ${sight.lines(at)}`, 'split') : null}
        {button('notComment', 'D', 'Not a comment')}
        {button('keep', 'Space', isOut(row) ? 'Keep' : 'Leave out')}
        <Answers comment={row.comment} sight={sight} />
      </div>
    </>
  );
}

/** Which comment this one answers, by its number: few files say so. */
function Answers({ comment, sight }: { readonly comment: Comment; readonly sight: RowSight }) {
  const { blocks, onAnswer, onBack } = sight;
  const id = useId();
  const answered = comment.replyTo === null ? null : commentWith(blocks, comment.replyTo);
  const known = answered === null ? '' : String(answered.number);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = () => {
    setTyped(null);
    setProblem(null);
  };
  return (
    <span className="bl-answers">
      <label htmlFor={id}>
        Answers <Key keys="A" />
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={6}
        placeholder="none"
        aria-description="The number of a comment"
        aria-invalid={problem !== null}
        value={typed ?? known}
        onClick={(event) => {
          event.stopPropagation();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          setProblem(null);
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          const why = event.key === 'Enter' ? onAnswer(comment.first.id, typed ?? known) : null;
          setProblem(why);
          if (why === null) onBack();
        }}
      />
      {problem === null ? null : <span role="alert">{problem}</span>}
    </span>
  );
}

function Key({ keys }: { readonly keys: string }) {
  const platform = useStore((state) => state.platform);
  return <kbd aria-hidden="true">{keysInWords(keys, platform).join(' ')}</kbd>;
}

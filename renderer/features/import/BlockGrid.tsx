import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { commentsOf } from '../../../shared/model/comments';
import { lineNumbers } from '../../../shared/text/lineNumbers';
import { commandFor } from '../../state/keys';
import type { FileChoices } from '../../state/importChoices';
import { announce } from '../../state/notices';
import {
  type Action,
  answerAction,
  keepAction,
  mergeAction,
  notCommentAction,
  splitAction,
} from './blockActions';
import { BlockChunk } from './BlockChunk';
import { BlockRow } from './BlockRow';
import { commentsInWords } from './inWords';
import { type Filter, type Row, rowsOf, stopsOf } from './rows';
import type { RowSight } from './rowSight';
import { useQuotes } from './useQuotes';

/** Rows that are drawn, or not, together. */
const chunkSize = 50;

const actions = {
  keep: keepAction,
  split: splitAction,
  merge: mergeAction,
  notComment: notCommentAction,
};

interface BlockGridProps {
  readonly name: string;
  readonly choices: FileChoices;
  readonly filter: Filter;
  readonly onAct: (action: Action) => void;
}

/** What was found in a file, block by block; keys go through it and change it. */
export function BlockGrid({ name, choices, filter, onAct }: BlockGridProps) {
  const { look, blocks } = choices;
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const [wished, setWished] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => lineNumbers(look.text), [look.text]);
  const quotes = useQuotes(look);
  const rows = useMemo(() => rowsOf(blocks, filter, unfolded), [blocks, filter, unfolded]);
  const stops = useMemo(() => stopsOf(rows), [rows]);
  const rowAt = useMemo(() => rowOfBlock(rows), [rows]);
  const starts = useMemo(() => new Map(blocks.map((block) => [block.id, block.start])), [blocks]);
  const chosen = chosenStop(stops, wished, starts);
  const at = chosen === null ? -1 : (rowAt.get(chosen) ?? -1);
  const firstComment = rows.findIndex(({ kind }) => kind === 'comment');
  const rowId = (key: string) => `${id}${key}`;

  useEffect(() => {
    // The dialog opened before there was anything to look at: keys shall work here at once.
    if (document.activeElement?.closest('.modal-head')) grid.current?.focus();
  }, []);
  useEffect(() => {
    if (chosen !== null)
      grid.current?.querySelector('.bl.on')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const act = (command: string, block: string): boolean => {
    const row = rows[rowAt.get(block) ?? -1];
    if (!row) return false;
    setWished(block);
    grid.current?.focus({ preventScroll: true });
    if (row.kind === 'fold' && (command === 'unfold' || command === 'keep')) {
      setUnfolded((now) => new Set([...now, ...row.blocks.map((one) => one.id)]));
      announce(`${(row.blocks.length - 1).toLocaleString('en')} more paragraphs are shown.`);
      return true;
    }
    if (command === 'answer') {
      const field = grid.current?.querySelector<HTMLInputElement>('.bl-answers input');
      field?.focus();
      field?.select();
      return true;
    }
    if (!(command in actions)) return false;
    take(actions[command as keyof typeof actions]({ blocks, row, block, lines }));
    return true;
  };
  const take = (action: Action | null) => {
    if (!action || action.edits.length === 0) return;
    onAct(action);
    announce(action.says);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    // A button in the row has these two for itself, and a field every key.
    if (event.target !== grid.current && (event.key === ' ' || event.key === 'Enter')) return;
    if (event.target instanceof HTMLInputElement) return;
    const command = commandFor('import', event.nativeEvent);
    if (command === null || chosen === null) return;
    const next = stepped(command, stops.indexOf(chosen), stops.length);
    if (next !== null) setWished(stops[next] ?? null);
    else if (!act(command, chosen)) return;
    event.preventDefault();
  };
  const sight: RowSight = {
    text: look.text,
    blocks,
    lines,
    quotes,
    isOpen: wished !== null,
    rowId,
    onChoose: (block) => {
      setWished(block);
    },
    onCommand: (command, block) => {
      act(command, block);
    },
    onAnswer: (block, number) => {
      const row = rows[rowAt.get(block) ?? -1];
      if (!row) return null;
      const action = answerAction({ blocks, row, block, lines }, number);
      if (typeof action === 'string') return action;
      take(action);
      return null;
    },
    onBack: () => {
      grid.current?.focus({ preventScroll: true });
    },
  };
  const chunk = (from: number) => (
    <BlockChunk
      key={from}
      rows={Math.min(chunkSize, rows.length - from)}
      first={from === 0}
      isNeeded={from <= at && at < from + chunkSize}
    >
      {() =>
        rows
          .slice(from, from + chunkSize)
          .map((row, step) => (
            <RowWithHead
              key={row.key}
              row={row}
              index={from + step + 1}
              sight={sight}
              chosen={from + step === at ? chosen : null}
              head={from + step === firstComment && filter !== 'out'}
            />
          ))
      }
    </BlockChunk>
  );
  return (
    <div
      ref={grid}
      className="blocks"
      role="grid"
      aria-label={`What was found in ${name}`}
      aria-rowcount={rows.length}
      aria-activedescendant={at < 0 ? undefined : rowId(rows[at]?.key ?? '')}
      aria-keyshortcuts="J K Space S M D A"
      tabIndex={0}
      data-autofocus
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, at) => chunk(at * chunkSize))}
      {rows.length === 0 ? <NoRows filter={filter} /> : null}
    </div>
  );
}

function rowOfBlock(rows: readonly Row[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, at) => row.blocks.map((block) => [block.id, at] as const)));
}

/** The block that was wished for; where it is not shown (any more), what is shown next. */
function chosenStop(
  stops: readonly string[],
  wished: string | null,
  starts: ReadonlyMap<string, number>,
): string | null {
  if (wished === null) return stops[0] ?? null;
  if (stops.includes(wished)) return wished;
  const start = starts.get(wished) ?? 0;
  return stops.find((stop) => (starts.get(stop) ?? 0) >= start) ?? stops.at(-1) ?? null;
}

/** Where a command leads from a place in a list; null for one that leads nowhere. */
function stepped(command: string, at: number, length: number): number | null {
  switch (command) {
    case 'nextBlock':
      return Math.min(at + 1, length - 1);
    case 'previousBlock':
      return Math.max(at - 1, 0);
    case 'firstBlock':
      return 0;
    case 'lastBlock':
      return length - 1;
    default:
      return null;
  }
}

interface RowWithHeadProps extends React.ComponentProps<typeof BlockRow> {
  readonly head: boolean;
}

/** The first comment has a heading over it that says how far the grouping can be trusted. */
function RowWithHead({ head, ...props }: RowWithHeadProps) {
  return (
    <>
      {head ? (
        <div role="row" className="comments-head">
          <div role="gridcell">
            <b>Reader comments</b>{' '}
            <span className="sec">{commentsInWords(commentsOf(props.sight.blocks))}</span>
          </div>
        </div>
      ) : null}
      <BlockRow {...props} />
    </>
  );
}

function NoRows({ filter }: { readonly filter: Filter }) {
  return (
    <div role="row" className="blocks-none sec">
      <div role="gridcell">
        {filter === 'out' ? 'Nothing is left out.' : 'There are no comments in this file.'}
      </div>
    </div>
  );
}

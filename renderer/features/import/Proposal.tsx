import { useState } from 'react';
import type { ImportFile } from '../../../shared/ipc/imports';
import type { PlainFailure } from '../../../shared/ipc/failure';
import { commentsOf } from '../../../shared/model/comments';
import { paragraphNumbers } from '../../../shared/model/numbering';
import { counted } from '../../../shared/text/counted';
import type { FileChoices } from '../../state/importChoices';
import { Icon } from '../../ui/Icon';
import { Late } from '../../ui/Late';
import { MenuButton } from '../../ui/MenuButton';
import { SystemDetail } from '../../ui/SystemDetail';
import type { Action } from './blockActions';
import { BlockGrid } from './BlockGrid';
import { LockedFile } from './LockedFile';
import { ProjectFound } from './ProjectFound';
import type { AnnotatedWishes } from '../../state/imports';
import type { Filter } from './rows';

const filters: Readonly<Record<Filter, string>> = {
  whole: 'Whole file',
  out: 'Left out',
  comments: 'Comments',
};

interface ProposalProps {
  readonly file: ImportFile;
  /** What was found and chosen; null while it is on its way. */
  readonly choices: FileChoices | null;
  /** Why it could not be got; null when it could. */
  readonly problem: PlainFailure | null;
  readonly onAct: (action: Action) => void;
  readonly onPassword: (password: string) => void;
  readonly onAnswer: (answers: AnnotatedWishes) => void;
}

/** What was found in the chosen file, or why there is nothing to see yet. */
export function Proposal(props: ProposalProps) {
  const { file, choices, problem, onAct, onPassword, onAnswer } = props;
  switch (file.state) {
    case 'waiting':
      return <p className="import-wait sec">This file is read when it is its turn.</p>;
    case 'reading':
      return (
        <p className="import-wait sec" aria-busy="true">
          Reading the file…
        </p>
      );
    case 'locked':
      return <LockedFile name={file.name} wrong={file.wrong} onPassword={onPassword} />;
    case 'refused':
      return <Refused failure={file.failure} />;
    case 'project':
      return <ProjectFound summary={file} onAnswer={onAnswer} />;
    case 'ready':
      break;
  }
  if (problem) return <Refused failure={problem} />;
  if (!choices)
    return (
      <Late>
        <p className="import-wait sec">Opening what was found…</p>
      </Late>
    );
  return <Found name={file.name} warnings={file.warnings} choices={choices} onAct={onAct} />;
}

function Refused({ failure }: { readonly failure: PlainFailure }) {
  return (
    <div className="import-wait">
      <p role="alert">{failure.message}</p>
      <SystemDetail detail={failure.detail} />
    </div>
  );
}

interface FoundProps {
  readonly name: string;
  readonly warnings: readonly string[];
  readonly choices: FileChoices;
  readonly onAct: (action: Action) => void;
}

function Found({ name, warnings, choices, onAct }: FoundProps) {
  const [filter, setFilter] = useState<Filter>('whole');
  const { blocks } = choices;
  const comments = commentsOf(blocks);
  const lines = comments.reduce((sum, comment) => sum + comment.blocks.length, 0);
  const out = blocks.filter(({ included }) => !included).length;
  return (
    <>
      <div className="import-counts num">
        <b>{counted(paragraphNumbers(blocks).size, 'paragraph')}</b>
        {out > 0 ? <span className="sec">{counted(out, 'block')} left out</span> : null}
        {comments.length > 0 ? (
          <span className="sec">
            {counted(comments.length, 'comment')} from {counted(lines, 'line')}
          </span>
        ) : null}
        <span className="grow" />
        <MenuButton
          label={`Show: ${filters[filter]}`}
          className="chip"
          entries={() =>
            Object.entries(filters).map(([id, label]) => ({
              label,
              checked: id === filter,
              run: () => {
                setFilter(id as Filter);
              },
            }))
          }
        >
          {filters[filter]} <Icon name="down" />
        </MenuButton>
      </div>
      {warnings.length > 0 ? (
        <ul className="import-warnings" aria-label="What had to be assumed">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      <BlockGrid name={name} choices={choices} filter={filter} onAct={onAct} />
    </>
  );
}

import { useEffect, useRef } from 'react';
import type { AnnotatedWishes } from '../../state/imports';
import type { ProjectSummary } from '../../../shared/ipc/imports';
import { countedRecords } from '../../../shared/annotated/reportInWords';
import { ColumnsQuestion } from './ColumnsQuestion';
import { UnitsQuestion } from './UnitsQuestion';

interface ProjectFoundProps {
  readonly summary: ProjectSummary;
  readonly onAnswer: (answers: AnnotatedWishes) => void;
}

/** What was found in a file with annotated work, and what it leaves open. */
export function ProjectFound({ summary, onAnswer }: ProjectFoundProps) {
  const { format, program, counts, readings, losses, facts, question } = summary;
  const kinds = ['readings', 'codes', 'reviewers', 'tags'] as const;
  const holds = kinds.filter((of) => counts[of] > 0).map((of) => countedRecords(counts[of], of));
  const isWithoutTexts = readings.length > 0 && readings.every(({ hasText }) => !hasText);
  const found = useRef<HTMLDivElement>(null);
  useEffect(() => {
    takeFocus(found.current);
  }, []);
  return (
    <div ref={found} className="project-found">
      <h2>
        {format}
        {program === null ? null : <span className="sec">{` by ${program}`}</span>}
      </h2>
      <p>{holds.length > 0 ? `It holds ${holds.join(', ')}.` : nothing(summary)}</p>
      {question?.kind === 'columns' ? (
        <ColumnsQuestion question={question} onAnswer={onAnswer} />
      ) : null}
      {question?.kind === 'units' ? (
        <UnitsQuestion question={question} onAnswer={onAnswer} />
      ) : null}
      {isWithoutTexts ? (
        <p>
          Texts are not in the file: its passages are looked for in the readings of this workspace,
          and in those that are imported with it.
        </p>
      ) : null}
      {facts.map((fact) => (
        <p key={fact} className="sec">
          {fact}
        </p>
      ))}
      {losses.map(({ of, how, what, count, names }) => (
        <details key={`${of} ${how} ${what}`}>
          <summary>
            {what} <span className="sec">{`${countedRecords(count, of)} ${how}`}</span>
          </summary>
          <ul>
            {names.map((name, at) => (
              // Two records may have one name.
              <li key={at}>{name}</li>
            ))}
            {count > names.length ? (
              <li>{`and ${(count - names.length).toLocaleString('en')} more`}</li>
            ) : null}
          </ul>
        </details>
      ))}
      <p className="sec">
        All of it comes in as one step that can be undone. What the workspace has already stays as
        it is; a report says what became of every record.
      </p>
    </div>
  );
}

/**
 * The dialog opened before there was anything to answer, or the answer took its own control away:
 * what is to do next gets the keys, unless somebody is elsewhere.
 */
function takeFocus(found: HTMLElement | null): void {
  const dialog = found?.closest<HTMLElement>('.modal');
  const { activeElement } = document;
  const isNowhere = activeElement === document.body || activeElement === dialog;
  if (!isNowhere && !activeElement?.closest('.modal-head')) return;
  dialog?.querySelector<HTMLElement>('[data-autofocus=true]')?.focus();
}

function nothing({ question }: ProjectSummary): string {
  return question === null ? 'There is nothing in it.' : 'What is in it has to be said first.';
}

import type { Question } from '../../../shared/annotated/project';
import type { AnnotatedWishes } from '../../state/imports';

interface UnitsQuestionProps {
  readonly question: Extract<Question, { kind: 'units' }>;
  readonly onAnswer: (answers: AnnotatedWishes) => void;
}

/** Passages as each way to count reads them: people see at once where words are cut. */
export function UnitsQuestion({ question, onAnswer }: UnitsQuestionProps) {
  return (
    <fieldset className="project-question">
      <legend>Which of these reads whole words? The file can be counted in several ways.</legend>
      {question.options.map(({ id, label, quotes }, at) => (
        <label key={id} className="units-option">
          <input
            type="radio"
            name="units"
            data-autofocus={at === 0}
            checked={at === 0}
            onChange={() => {
              onAnswer({ units: id, columns: null });
            }}
          />
          <span>
            {label}
            {quotes.map((quote, number) => (
              // Two passages may have the same words.
              <q key={number}>{quote}</q>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

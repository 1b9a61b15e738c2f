import { type ColumnRole, columnRoles, type Question } from '../../../shared/annotated/project';
import type { AnnotatedWishes } from '../../state/imports';

interface ColumnsQuestionProps {
  readonly question: Extract<Question, { kind: 'columns' }>;
  readonly onAnswer: (answers: AnnotatedWishes) => void;
}

const roles: Readonly<Record<ColumnRole, string>> = {
  quote: 'Words of the passage',
  tag: 'Tag',
  reading: 'Reading',
  start: 'Start (UTF-16 units)',
  end: 'End (UTF-16 units)',
  startCodePoint: 'Start (code points)',
  endCodePoint: 'End (code points)',
  reviewer: 'Reviewer',
  note: 'Note',
  created: 'Created',
  modified: 'Modified',
  id: 'Id',
  sha256: 'SHA-256 of the text',
};

/** The first rows of a table, and what each of its columns is taken for. */
export function ColumnsQuestion({ question, onAnswer }: ColumnsQuestionProps) {
  const { headers, rows, guess } = question;
  const roleOf = (at: number) => columnRoles.find((role) => guess[role] === at) ?? '';
  const choose = (at: number, chosen: string) => {
    const columns: Partial<Record<ColumnRole, string>> = {};
    for (const role of columnRoles) {
      const column = role === chosen ? at : guess[role];
      const isFree = column !== undefined && (column !== at || role === chosen);
      if (isFree) columns[role] = String(column + 1);
    }
    onAnswer({ units: null, columns });
  };
  return (
    <fieldset className="project-question">
      <legend>What is in the columns? At least one must have the words of the passages.</legend>
      <div className="columns-scroll" tabIndex={0} role="region" aria-label="First rows">
        <table>
          <thead>
            <tr>
              {headers.map((header, at) => (
                // Two columns may have one heading.
                <th key={at} scope="col">
                  <label className="field">
                    <bdi>{header}</bdi>
                    <select
                      data-autofocus={at === 0}
                      value={roleOf(at)}
                      onChange={({ target }) => {
                        choose(at, target.value);
                      }}
                    >
                      <option value="">Not used</option>
                      {columnRoles.map((role) => (
                        <option key={role} value={role}>
                          {roles[role]}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, number) => (
              // Rows have no identity but their number.
              <tr key={number}>
                {row.map((cell, at) => (
                  <td key={at} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

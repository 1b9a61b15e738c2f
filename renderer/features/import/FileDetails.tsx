import { useId } from 'react';
import type { ImportSummary } from '../../../shared/ipc/imports';
import { commentsOf } from '../../../shared/model/comments';
import type { DetailName } from '../../../shared/model/reading';
import { type FileChoices, type FileFields, problemsOf } from '../../state/importChoices';
import { Field } from '../../ui/Field';
import { knownInWords } from './inWords';
import type { Encoding } from '../../../shared/text/encodings';

interface FileDetailsProps {
  readonly summary: ImportSummary;
  readonly choices: FileChoices;
  readonly encodings: readonly Encoding[];
  /** Whether there are other files. */
  readonly hasOthers: boolean;
  /** What the same choices did in other files; null when nothing was done. */
  readonly alikeSays: string | null;
  readonly onFill: (label: string, wanted: Partial<FileFields>) => void;
  readonly onAlike: (alike: boolean) => void;
  readonly onEncoding: (encoding: string) => void;
}

interface Line {
  readonly name: DetailName;
  readonly label: string;
  readonly empty: string;
  readonly limit: number;
}

const lines: readonly Line[] = [
  { name: 'shortTitle', label: 'Short title for citations', empty: 'Optional', limit: 200 },
  { name: 'author', label: 'Author', empty: 'Not in the file', limit: 300 },
  { name: 'outlet', label: 'Outlet', empty: 'Not in the file', limit: 300 },
  { name: 'published', label: 'Date', empty: 'Not in the file', limit: 10 },
  { name: 'address', label: 'Web address', empty: 'Optional', limit: 2000 },
  { name: 'language', label: 'Language', empty: 'Not in the file', limit: 35 },
];

/** What is known of the chosen file, each detail with where it was read; all of it can be changed. */
export function FileDetails(props: FileDetailsProps) {
  const { summary, choices, encodings, hasOthers, alikeSays, onFill, onAlike, onEncoding } = props;
  const { look, fields } = choices;
  const problems = problemsOf(fields);
  const comments = commentsOf(choices.blocks).length;
  return (
    <form
      className="import-details"
      aria-label="Details of the reading"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {summary.known ? (
        <Known known={summary.known} revises={fields.revises} onFill={onFill} />
      ) : null}
      <Field
        label="Title"
        rows={2}
        maxLength={500}
        value={fields.title}
        problem={problems.title ?? null}
        onChange={(title) => {
          onFill('the title', { title: title.replace(/\s*\n\s*/g, ' ') });
        }}
      />
      {lines.map(({ name, label, empty, limit }) => (
        <Field
          key={name}
          label={label}
          value={fields[name] ?? ''}
          placeholder={empty}
          maxLength={limit}
          hint={hintFor(name, choices)}
          problem={problems[name] ?? null}
          onChange={(value) => {
            onFill(`the ${label.toLowerCase()}`, { [name]: value });
          }}
        />
      ))}
      {look.canChooseEncoding ? (
        <EncodingField encoding={look.encoding} encodings={encodings} onEncoding={onEncoding} />
      ) : null}
      {comments > 0 ? (
        <label className="check">
          <input
            type="checkbox"
            checked={fields.tagComments}
            onChange={(event) => {
              onFill('tagging the comments', { tagComments: event.target.checked });
            }}
          />
          <span>
            {comments === 1 ? 'Tag the comment' : `Tag all ${comments.toLocaleString('en')}`} as{' '}
            <b>Reader comment</b>
          </span>
        </label>
      ) : null}
      {hasOthers ? (
        <label className="check">
          <input
            type="checkbox"
            checked={fields.alike}
            onChange={(event) => {
              onAlike(event.target.checked);
            }}
          />
          <span>
            Use the same choices for files like this
            <span className="check-says sec" role="status">
              {fields.alike ? (alikeSays ?? 'What you keep, leave out or name as the outlet.') : ''}
            </span>
          </span>
        </label>
      ) : null}
    </form>
  );
}

/** Where a guess came from, as long as it stands; and what an empty date means. */
function hintFor(name: DetailName, { look, fields }: FileChoices): string | null {
  const isAsFound = (fields[name] ?? '') === (look.details[name] ?? '');
  const guess = isAsFound ? (look.guesses[name] ?? null) : null;
  if (name !== 'published' || (fields.published ?? '').trim() !== '') return guess;
  return guess ?? 'Left blank, it is cited as n.d.';
}

interface KnownProps extends Pick<FileDetailsProps, 'onFill'> {
  readonly known: NonNullable<ImportSummary['known']>;
  readonly revises: string | null;
}

function Known({ known, revises, onFill }: KnownProps) {
  const id = useId();
  const choice = (label: string, value: string | null) => (
    <label className="check">
      <input
        type="radio"
        name={id}
        checked={revises === value}
        onChange={() => {
          onFill('the choice of version', { revises: value });
        }}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="import-known">
      <legend>{knownInWords(known)}</legend>
      {known.how === 'sameBytes' || known.reading === null ? null : (
        <>
          {choice('A reading of its own', null)}
          {choice(`A new version of “${known.title}”`, known.reading)}
        </>
      )}
    </fieldset>
  );
}

interface EncodingFieldProps extends Pick<FileDetailsProps, 'encodings' | 'onEncoding'> {
  readonly encoding: string;
}

function EncodingField({ encoding, encodings, onEncoding }: EncodingFieldProps) {
  const id = useId();
  const isListed = encodings.some((one) => one.id === encoding);
  return (
    <div className="field">
      <label htmlFor={id}>Letters read as</label>
      <select
        id={id}
        value={encoding}
        aria-describedby={`${id}-says`}
        onChange={(event) => {
          onEncoding(event.target.value);
        }}
      >
        {isListed ? null : <option value={encoding}>{encoding}</option>}
        {encodings.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
      <p id={`${id}-says`} className="mut">
        Another choice reads the file anew; what you chose for it begins again.
      </p>
    </div>
  );
}

import { useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | null;
  /** Said in the empty field. */
  readonly placeholder?: string;
  readonly problem?: string | null;
  /** More than one line of text. */
  readonly rows?: number;
  readonly maxLength?: number;
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean;
}

/** A labelled line (or box) of text; a problem is said under it and to screen readers. */
export function Field({
  label,
  value,
  onChange,
  hint,
  placeholder,
  problem = null,
  rows,
  maxLength,
  first,
}: FieldProps) {
  const id = useId();
  const says = problem ?? hint ?? null;
  const shared = {
    id,
    value,
    maxLength,
    placeholder,
    // Arabic and Hebrew run from the right.
    dir: 'auto',
    'data-autofocus': first,
    'aria-invalid': problem !== null,
    'aria-describedby': says === null ? undefined : `${id}-says`,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      onChange(event.target.value);
    },
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input type="text" {...shared} />
      ) : (
        <textarea rows={rows} {...shared} />
      )}
      {says === null ? null : (
        <p id={`${id}-says`} className={problem === null ? 'mut' : 'problem'}>
          {says}
        </p>
      )}
    </div>
  );
}

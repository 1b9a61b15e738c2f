import { useId, useState } from 'react';

interface LockedFileProps {
  readonly name: string;
  /** Whether a password was given that does not fit. */
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
}

/** A file that needs a password; it is used to read the file, and kept nowhere. */
export function LockedFile({ name, wrong, onPassword }: LockedFileProps) {
  const [password, setPassword] = useState('');
  const id = useId();
  return (
    <form
      className="import-wait"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <p>
        <bdi className="b">{name}</bdi> is locked with a password.
      </p>
      <div className="field">
        <label htmlFor={id}>Password</label>
        <input
          id={id}
          type="password"
          value={password}
          maxLength={1000}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={`${id}-says`}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <p
          id={`${id}-says`}
          className={wrong ? 'problem' : 'mut'}
          role={wrong ? 'alert' : undefined}
        >
          {wrong
            ? 'This password does not open the file. Nothing else has changed; try another one.'
            : 'It is used to read the file, and kept nowhere.'}
        </p>
      </div>
      <button type="submit" className="btn" aria-disabled={password === ''}>
        Open the file
      </button>
    </form>
  );
}

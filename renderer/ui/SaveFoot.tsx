import type { ReactNode } from 'react';

interface SaveFootProps {
  /** Id of the form that the main button sends. */
  readonly form: string;
  /** What the main button does, by its result: "Save the tag". */
  readonly label: string;
  readonly onCancel: () => void;
  /** Whether it can be saved now, and if not, why. */
  readonly disabled?: boolean;
  readonly reason?: string | undefined;
  /** What stands before the two buttons. */
  readonly children?: ReactNode;
}

/** The foot of a dialog with a form: leave it, or save it. */
export function SaveFoot({ form, label, onCancel, disabled, reason, children }: SaveFootProps) {
  return (
    <>
      {children}
      <button type="button" className="btn quiet" onClick={onCancel}>
        Cancel
      </button>
      <button type="submit" form={form} className="btn pri" disabled={disabled} title={reason}>
        {label}
      </button>
    </>
  );
}

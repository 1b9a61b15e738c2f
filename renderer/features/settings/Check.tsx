interface CheckProps {
  readonly label: string;
  /** What it means, where the label alone does not say it. */
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A setting that is on or off. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className="setting">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>
        {label}
        {hint === undefined ? null : <span className="mut hint">{hint}</span>}
      </span>
    </label>
  );
}

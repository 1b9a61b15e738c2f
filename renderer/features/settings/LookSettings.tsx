import type { Settings } from '../../../shared/ipc/settings';
import { Check } from './Check';

interface LookSettingsProps {
  readonly settings: Settings;
  readonly onChange: (set: Partial<Settings>) => void;
}

const themes = [
  ['system', 'Like the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** Size of the text, theme, and what stands beside the text. */
export function LookSettings({ settings, onChange }: LookSettingsProps) {
  const { textSize, theme, showList, showNotes } = settings;
  return (
    <section aria-labelledby="look-settings">
      <h2 className="lab" id="look-settings">
        Look
      </h2>
      <label className="setting">
        <span>Size of the reading text</span>
        <input
          type="range"
          min={14}
          max={24}
          value={textSize}
          aria-valuetext={`${String(textSize)} pixels`}
          onChange={(event) => {
            onChange({ textSize: Number(event.target.value) });
          }}
        />
        <output className="num">{textSize} px</output>
      </label>
      <fieldset className="setting">
        <legend>Theme</legend>
        {themes.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              checked={theme === value}
              onChange={() => {
                onChange({ theme: value });
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Check
        label="Show the reading list"
        checked={showList}
        onChange={(on) => {
          onChange({ showList: on });
        }}
      />
      <Check
        label="Show the notes in the margin"
        checked={showNotes}
        onChange={(on) => {
          onChange({ showNotes: on });
        }}
      />
    </section>
  );
}

import type { Code } from '../../../shared/model/code';
import { lookOf } from '../../ui/look';
import { closestColour } from './colourDistance';

interface ColourChoiceProps {
  readonly value: string;
  readonly others: readonly Code[];
  readonly onChange: (colour: string) => void;
}

/** Colours that stay apart from the four base hues and from each other. */
const suggested = ['F', '#8a6d00', '#3f7d20', '#a0307a', '#5b4fc4', '#8c4a2f'];

/** Graphite or a colour of the user's own; says so when it can be taken for another tag's. */
export function ColourChoice({ value, others, onChange }: ColourChoiceProps) {
  const isBase = ['L', 'H', 'S', 'R'].includes(value);
  const colours = suggested.includes(value) || isBase ? suggested : [...suggested, value];
  const near = closestColour(value, others);
  return (
    <fieldset className="field">
      <legend>Colour</legend>
      <div className="swatches">
        {(isBase ? [value, ...colours] : colours).map((colour) => (
          <label key={colour} className={`swatch t-${lookOf({ colour })}`}>
            <input
              type="radio"
              name="colour"
              checked={colour === value}
              onChange={() => {
                onChange(colour);
              }}
            />
            <span className="ul" />
            <span className="sr">{colour === 'F' ? 'Graphite' : colour}</span>
          </label>
        ))}
        <label className="swatch own">
          <span className="sr">Own colour</span>
          <input
            type="color"
            value={value.startsWith('#') ? value : '#67625b'}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </label>
      </div>
      {near === null ? null : (
        <p className="problem">
          Some readers cannot tell this colour from “{near}”. Its letter and line stay its own.
        </p>
      )}
    </fieldset>
  );
}

import type { Code } from '../../../shared/model/code';
import { lookOf } from '../../ui/look';
import { closestColour } from './colourDistance';

interface ColourChoiceProps {
  readonly value: string;
  readonly others: readonly Code[];
  readonly onChange: (colour: string) => void;
}

/** Colours that everybody can tell from the four base hues, with any colour vision. */
const suggested = ['F', '#b08900', '#6a8f00', '#1b4332', '#3d0c02', '#c77dff'];

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

import { exportFormats } from '../../../shared/export';
import { type ExportFormat, type Purpose, purposes } from '../../../shared/export/format';

interface FormatListProps {
  readonly chosen: string;
  readonly onChoose: (format: ExportFormat) => void;
}

const headings: Readonly<Record<Purpose, string>> = {
  report: 'A report',
  tags: 'Tags and notes',
  references: 'References',
  work: 'Work together',
};

/** Every format, by what people come for. */
export function FormatList({ chosen, onChoose }: FormatListProps) {
  return (
    <div className="formats" role="radiogroup" aria-label="Format">
      {purposes.map((purpose) => (
        <fieldset key={purpose}>
          <legend className="lab">{headings[purpose]}</legend>
          {exportFormats
            .filter((format) => format.purpose === purpose)
            .map((format) => (
              <FormatChoice
                key={format.id}
                format={format}
                chosen={format.id === chosen}
                onChoose={onChoose}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly chosen: boolean;
  readonly onChoose: (format: ExportFormat) => void;
}

function FormatChoice({ format, chosen, onChoose }: FormatChoiceProps) {
  return (
    <label className={`format${chosen ? ' on' : ''}`} data-format={format.id}>
      <input
        type="radio"
        name="format"
        data-autofocus={chosen}
        checked={chosen}
        onChange={() => {
          onChoose(format);
        }}
      />
      <span className="grow">
        {format.label}
        {chosen ? <span className="sec">{format.description}</span> : null}
      </span>
      <span className="mut">.{format.extension}</span>
    </label>
  );
}

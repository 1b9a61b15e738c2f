import { useId } from 'react';
import { namesApart } from '../../../shared/model/codeTree';
import { codesInUse, readingsInUse, type Workspace } from '../../../shared/model/workspace';
import { type Filters, type Where, whereInWords, wheres } from './filters';

interface FilterRowProps {
  readonly workspace: Workspace;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** What limits the search: reading, part, tag and reviewer. */
export function FilterRow({ workspace, filters, onChange }: FilterRowProps) {
  const { tags } = filters;
  const nameOf = namesApart(workspace.codes);
  return (
    <div className="findall-filters" role="group" aria-label="Filters">
      <Choice
        label="Reading"
        value={filters.reading ?? ''}
        options={[
          ['', 'All readings'],
          ...readingsInUse(workspace).map(({ id, title }) => [id, title] as const),
        ]}
        onChange={(id) => {
          onChange({ ...filters, reading: id === '' ? null : id });
        }}
      />
      <Choice
        label="Part"
        value={filters.where}
        options={wheres.map((where) => [where, whereInWords(where)] as const)}
        onChange={(where) => {
          onChange({ ...filters, where: where as Where });
        }}
      />
      <Choice
        label="Tag"
        value={tags.code}
        options={[
          ['any', 'Tagged or not'],
          ['none', 'Without a tag'],
          ...codesInUse(workspace).map((code) => [code.id, `In ${nameOf(code)}`] as const),
        ]}
        onChange={(code) => {
          onChange({ ...filters, tags: { ...tags, code } });
        }}
      />
      <Choice
        label="Tags of"
        value={tags.reviewer ?? ''}
        options={[
          ['', 'Every reviewer'],
          ...workspace.reviewers.map(({ id, name }) => [id, name] as const),
        ]}
        onChange={(id) => {
          onChange({ ...filters, tags: { ...tags, reviewer: id === '' ? null : id } });
        }}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

import { useId } from 'react';
import { type CodeTree, isWithin, pathName } from '../../../shared/model/codeTree';

interface PlaceChoiceProps {
  readonly tree: CodeTree;
  /** The tag that is to stand somewhere; null for a new one. */
  readonly code: string | null;
  /** Id of the tag above it; null at the top. */
  readonly value: string | null;
  readonly onChange: (parent: string | null) => void;
}

/** Asks which tag another one stands below: itself and what stands below it cannot be chosen. */
export function PlaceChoice({ tree, code, value, onChange }: PlaceChoiceProps) {
  const id = useId();
  const free = tree.inOrder.filter((node) => code === null || !isWithin(node, code));
  const isFree = free.some((node) => node.code.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>Below</label>
      <select
        id={id}
        value={isFree ? (value ?? '') : ''}
        onChange={(event) => {
          onChange(event.target.value === '' ? null : event.target.value);
        }}
      >
        <option value="">At the top</option>
        {free.map((node) => (
          <option key={node.code.id} value={node.code.id}>
            {pathName(node)}
          </option>
        ))}
      </select>
    </div>
  );
}

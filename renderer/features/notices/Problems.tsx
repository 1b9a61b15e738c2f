import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';

/** Parts of the workspace that could not be opened, for as long as that is so. */
export function Problems() {
  const problems = useStore((state) => state.open?.problems ?? none);
  if (problems.length === 0) return null;
  return (
    <ul className="problems" aria-label="Parts that could not be opened">
      {problems.map((problem) => (
        <li key={problem.message}>
          <Icon name="warning" /> {problem.message}
        </li>
      ))}
    </ul>
  );
}

const none: readonly never[] = [];

import { openForChanges } from '../../state/workspaces';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';

/** Why the workspace can only be read, for as long as that is so. */
export function ReadOnly() {
  const failure = useStore((state) => state.open?.readOnly ?? null);
  if (failure === null) return null;
  return (
    <section className="read-only" aria-label="Read only">
      <Icon name="warning" />
      <p>{failure.message}</p>
      <button type="button" className="btn sm" onClick={() => void openForChanges()}>
        Try again
      </button>
    </section>
  );
}

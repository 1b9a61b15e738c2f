import { counted } from '../../../shared/text/counted';
import { useStore } from '../../state/store';
import { clockTime } from '../../ui/clockTime';
import { Icon } from '../../ui/Icon';

/** After a crash: what is here, until the person has read it. */
export function Recovered() {
  const recovered = useStore((state) => state.open?.recovered ?? null);
  if (recovered === null) return null;
  const later = counted(recovered.changes, 'later change');
  const were = recovered.changes === 1 ? 'was' : 'were';
  return (
    <div className="recovered" role="status">
      <Icon name="check" />
      <span>
        The app closed before it finished. Everything up to {clockTime(recovered.upTo)} is here, and{' '}
        {later} {were} recovered.
      </span>
      <button
        type="button"
        className="link"
        onClick={() => {
          useStore.setState(({ open }) => ({ open: open && { ...open, recovered: null } }));
        }}
      >
        Dismiss
      </button>
    </div>
  );
}

import type { VersionLook } from '../../../shared/model/version';
import { keysInWords } from '../../keys';
import { useStore } from '../../state/store';
import { Holdings } from './VersionInside';

interface NowPaneProps extends Pick<VersionLook, 'readings'> {
  /** There is no earlier version. */
  readonly isAlone: boolean;
}

/** The workspace as it is, at the head of its versions. */
export function NowPane({ readings, isAlone }: NowPaneProps) {
  const platform = useStore((state) => state.platform);
  const keys = keysInWords('Ctrl+S', platform).join(' ');
  return (
    <section className="version-pane" aria-labelledby="version-title" tabIndex={0}>
      <h2 id="version-title">Now</h2>
      <p>
        {isAlone
          ? `There is no earlier version yet. One is kept before every import and every other big change, and after ten minutes of changes. ${keys} keeps one under a name.`
          : 'The workspace as it is.'}
      </p>
      <Holdings readings={readings} />
    </section>
  );
}

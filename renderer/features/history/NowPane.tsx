import type { VersionLook } from '../../../shared/model/version';
import { Holdings } from './VersionInside';

interface NowPaneProps extends Pick<VersionLook, 'readings'> {
  /** There is no earlier version. */
  readonly isAlone: boolean;
}

/** The workspace as it is, at the head of its versions. */
export function NowPane({ readings, isAlone }: NowPaneProps) {
  return (
    <section className="version-pane" aria-labelledby="version-title" tabIndex={0}>
      <h2 id="version-title">Now</h2>
      <p>
        {isAlone
          ? 'There is no earlier version yet. One is kept before every import and every other big change, and after ten minutes of changes. Name one yourself with Ctrl S.'
          : 'The workspace as it is.'}
      </p>
      <Holdings readings={readings} />
    </section>
  );
}

import type { Result } from '../../../shared/ipc/bridge';
import type { PlainFailure } from '../../../shared/ipc/failure';
import type { Version, VersionLook } from '../../../shared/model/version';
import { headed } from './days';
import { SetAside } from './SetAside';
import { Skeleton } from './Skeleton';
import { VersionInside } from './VersionInside';

interface VersionPaneProps {
  readonly version: Version;
  readonly now: Date;
  /** What is inside; null while it is on its way. */
  readonly look: Result<VersionLook> | null;
  /** Why going back failed; null when it did not. */
  readonly problem: PlainFailure | null;
}

/** The chosen version: when it was kept, what going back would cost, and what is inside. */
export function VersionPane({ version, now, look, problem }: VersionPaneProps) {
  return (
    <section
      // The next version is read from its top.
      key={version.id}
      className="version-pane"
      aria-labelledby="version-title"
      aria-busy={look === null}
      tabIndex={0}
    >
      <h2 id="version-title">{headed(version.at, now)}</h2>
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem.message}
        </p>
      )}
      {look === null ? <Skeleton rows={8} /> : null}
      {look?.ok === false ? <p role="alert">{look.failure.message}</p> : null}
      {look?.ok ? (
        <>
          <SetAside later={look.value.later} />
          <VersionInside look={look.value} />
        </>
      ) : null}
    </section>
  );
}

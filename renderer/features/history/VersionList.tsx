import { memo, useEffect, useId, useMemo, useRef } from 'react';
import type { Version } from '../../../shared/model/version';
import { localTime } from '../../../shared/text/moments';
import { byDay } from './days';

interface VersionListProps {
  readonly versions: readonly Version[];
  /** When the list was opened. */
  readonly now: Date;
  /** Id of the chosen version; null for "Now". */
  readonly chosen: string | null;
  readonly isWaiting: boolean;
  readonly isLocked: boolean;
  readonly onChoose: (version: string | null) => void;
}

/** "Now" and the versions, by day; arrow keys, Home and End go through them. */
export function VersionList(props: VersionListProps) {
  const { versions, now, chosen, isWaiting, isLocked, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const days = useMemo(() => byDay(versions, now), [versions, now]);
  const order = [null, ...days.flatMap((day) => day.versions.map((version) => version.id))];
  const optionId = (version: string | null) => `${id}${version ?? 'now'}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const next = stepped(event.key, order.indexOf(chosen), order.length);
    if (next === null || isLocked) return;
    event.preventDefault();
    onChoose(order[next] ?? null);
  };
  const option = (version: Version | null) => (
    <VersionOption
      key={version?.id ?? 'now'}
      id={optionId(version?.id ?? null)}
      time={localTime(version?.at ?? now.toISOString())}
      version={version}
      isChosen={(version?.id ?? null) === chosen}
      onChoose={isLocked ? null : onChoose}
    />
  );
  return (
    <div
      ref={list}
      className="versions"
      role="listbox"
      aria-label="Versions"
      aria-activedescendant={optionId(chosen)}
      aria-busy={isWaiting}
      aria-disabled={isLocked}
      tabIndex={0}
      data-autofocus
      onKeyDown={onKeyDown}
    >
      {days.map((day, index) => (
        <div key={day.name} role="group" aria-labelledby={`${id}day${String(index)}`}>
          <div id={`${id}day${String(index)}`} className="lab" role="presentation">
            {day.name}
          </div>
          {index === 0 ? option(null) : null}
          {day.versions.map(option)}
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from the place `at` in a list of `length`; null for a key that leads nowhere. */
function stepped(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

interface VersionOptionProps {
  readonly id: string;
  readonly time: string;
  /** Null for "Now". */
  readonly version: Version | null;
  readonly isChosen: boolean;
  /** Null while no other version can be chosen. */
  readonly onChoose: VersionListProps['onChoose'] | null;
}

/** Of hundreds, a key press draws only the two that change. */
const VersionOption = memo(function VersionOption(props: VersionOptionProps) {
  const { id, time, version, isChosen, onChoose } = props;
  const kept = version && keptInWords(version);
  return (
    <div
      id={id}
      className={`version${isChosen ? ' on' : ''}`}
      role="option"
      aria-selected={isChosen}
      onClick={() => onChoose?.(version?.id ?? null)}
    >
      <span className="version-time num sec">{time}</span>{' '}
      <span className="grow">
        {version === null ? 'Now' : version.name === null ? version.label : <b>{version.name}</b>}
        {kept === null ? null : <span className="version-kept sec"> {kept}</span>}
      </span>
    </div>
  );
});

/** Who or what kept it. One that was kept because time went by says what was done, and no more. */
function keptInWords({ name, by, reason }: Version): string | null {
  if (name !== null) return `named by ${by}`;
  return reason === 'time' ? null : 'saved automatically';
}

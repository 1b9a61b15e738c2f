import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { countsOf } from '../../../shared/model/counts';
import type { Reading } from '../../../shared/model/reading';
import { newestOf } from '../../../shared/model/revisions';
import { codesInUse, readingsInUse, type Workspace } from '../../../shared/model/workspace';
import { fold } from '../../../shared/text/fold';
import { commandFor, keysFor } from '../../state/keys';
import { binReading, openReading } from '../../state/readings';
import { useStore } from '../../state/store';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';
import { focusText } from '../../ui/focusText';
import { Bin } from './Bin';
import { ReadingRow } from './ReadingRow';
import { SortMenu, type SortOrder, sorted } from './SortMenu';

/** The readings of the workspace, with a filter, an order and counts. */
export function ReadingList({ workspace }: { readonly workspace: Workspace }) {
  const current = useStore((state) => state.current);
  // An earlier text is one of the reading that is listed.
  const listed = current === null ? null : newestOf(workspace, current);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<SortOrder>('added');
  const list = useRef<HTMLDivElement>(null);
  const codes = codesInUse(workspace);
  const readings = useMemo(() => {
    const wanted = fold(filter.trim());
    return sorted(readingsInUse(workspace), order).filter((reading) => matches(reading, wanted));
  }, [workspace, filter, order]);

  const binned = useFocusAfterBin(list, readings);
  // One row is reached by Tab: the current one, or the first when the filter leaves that out.
  const tabbed = readings.some(({ id }) => id === listed) ? listed : readings[0]?.id;

  const onKeyDown = (event: React.KeyboardEvent) => {
    const row =
      event.target instanceof HTMLElement
        ? event.target.closest<HTMLElement>('[data-reading]')
        : null;
    const command = commandFor('list', event.nativeEvent);
    if (command === null || !runInList(command, row, list.current)) return;
    if (command === 'binReading') binned(row);
    event.preventDefault();
  };
  return (
    <>
      <label className="filter">
        <Icon name="search" />
        <input
          id="filter-readings"
          type="search"
          placeholder="Filter readings"
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value);
          }}
          onKeyDown={(event) => {
            // A letter is typed here, whatever it does in the list.
            const command = event.key.length > 1 ? commandFor('list', event.nativeEvent) : null;
            if (command === 'nextReading') onKeyDown(event);
            if (event.key !== 'Escape') return;
            setFilter('');
            focusText();
          }}
        />
        <span aria-hidden="true">
          <Hint keys={keysFor('reading', 'filterReadings')} />
        </span>
      </label>
      <div className="sh">
        <h2>Readings</h2>
        <SortMenu order={order} onOrder={setOrder} />
      </div>
      <div ref={list} className="rows" role="group" aria-label="Readings" onKeyDown={onKeyDown}>
        {readings.map((reading) => (
          <ReadingRow
            key={reading.id}
            reading={reading}
            codes={codes}
            counts={countsOf(workspace, reading.id)}
            isCurrent={reading.id === listed}
            isTabbed={reading.id === tabbed}
            onOpen={() => {
              if (reading.id === current) focusText();
              else openReading(reading.id);
            }}
          />
        ))}
        {readings.length === 0 && filter !== '' ? (
          <p className="none">No reading says “{filter}” in its title, author or outlet.</p>
        ) : null}
      </div>
      <Bin workspace={workspace} />
    </>
  );
}

/** A row that goes to the bin leaves the focus to the one in its place; returns what tells of it. */
function useFocusAfterBin(
  list: RefObject<HTMLElement | null>,
  readings: readonly Reading[],
): (row: HTMLElement | null) => void {
  const from = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (from.current === null) return;
    const rows = rowsIn(list.current);
    if (document.activeElement === document.body) {
      (rows[Math.min(from.current, rows.length - 1)] ?? filterField())?.focus();
    }
    from.current = null;
  }, [list, readings]);
  return (row) => {
    from.current = row && rowsIn(list.current).indexOf(row);
  };
}

function rowsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-reading]') ?? [])];
}

function filterField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#filter-readings');
}

function matches(reading: Reading, wanted: string): boolean {
  const facts = [reading.title, reading.author, reading.outlet, reading.origin.name];
  return wanted === '' || facts.some((fact) => fact !== null && fold(fact).includes(wanted));
}

/** Runs a command of the list's keys; false when it does not apply here. */
function runInList(command: string, row: HTMLElement | null, list: HTMLElement | null): boolean {
  const rows = rowsIn(list);
  const at = row ? rows.indexOf(row) : -1;
  const reading = row?.dataset.reading;
  switch (command) {
    case 'nextReading':
      rows[Math.min(rows.length - 1, at + 1)]?.focus();
      return true;
    case 'previousReading':
      rows[Math.max(0, at - 1)]?.focus();
      return true;
    case 'editDetails':
      if (reading === undefined) return false;
      useStore.setState({ dialog: { kind: 'details', reading } });
      return true;
    case 'binReading':
      if (reading === undefined) return false;
      void binReading(reading);
      return true;
    case 'filterReadings':
      filterField()?.focus();
      return true;
    case 'backToText':
      focusText();
      return true;
    default:
      return false;
  }
}

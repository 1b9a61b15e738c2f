import { useMemo, useRef, useState } from 'react';
import { codesInUse, type Workspace } from '../../../shared/model/workspace';
import { commandFor } from '../../state/keys';
import { QueryToggles, runQueryCommand } from '../../search/QueryToggles';
import { changeQuery, goTo } from '../../state/find';
import { useStore } from '../../state/store';
import { tagAll } from '../../state/tags';
import { Icon } from '../../ui/Icon';
import { Modal } from '../../ui/Modal';
import { FilterRow } from './FilterRow';
import { type Filters, isFiltering, noFilters } from './filters';
import { FindAllFoot } from './FindAllFoot';
import { FindAllSaid } from './FindAllSaid';
import { HitList } from './HitList';
import { placed, rowOf } from './hitLayout';
import { chosenOf, countOf, type Hit, type HitGroup, placesOf } from './hits';
import { useChosen } from './useChosen';
import { useFindAll } from './useFindAll';

interface FindAllDialogProps {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}

/** Rows that a page key steps by. */
const page = 10;

/** Finds words in all readings, each place in one line, and tags all of them or some. */
export function FindAllDialog({ workspace, onClose }: FindAllDialogProps) {
  const query = useStore((state) => state.query);
  const isLocked = useStore((state) => (state.open?.readOnly ?? null) !== null);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [isChoosing, setIsChoosing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const find = useFindAll(workspace, query, filters);
  const { groups } = find;
  const count = countOf(groups);
  const { active, setActive, chosen, choose, chooseAll, chooseNone } = useChosen(groups, query);
  const picked = useMemo(() => chosenOf(groups, chosen), [groups, chosen]);
  const isSome = picked !== groups;
  const codes = useMemo(() => (isLocked ? [] : codesInUse(workspace)), [isLocked, workspace]);

  const open = ({ reading }: HitGroup, hit: Hit) => {
    onClose();
    goTo(reading.id, hit);
  };
  const openActive = () => {
    const row = rowOf(placed(groups), active);
    if (row) open(row.group, row.hit);
  };
  const tag = async (code: string) => {
    const failure = await tagAll(code, placesOf(picked));
    setProblem(failure?.message ?? null);
    if (!failure) chooseNone();
  };
  const step = (by: number) => {
    const isFirst = active === 0 && by < 0;
    if (isFirst) field.current?.focus();
    else setActive(Math.max(0, Math.min(count - 1, active + by)));
  };
  const inList: Readonly<Record<string, () => void>> = {
    nextHit: () => step(1),
    previousHit: () => step(-1),
    nextHits: () => step(page),
    previousHits: () => step(-page),
    openHit: openActive,
    chooseHit: () => {
      const row = rowOf(placed(groups), active);
      if (row) choose(row.hit);
    },
    chooseAll: isSome ? chooseNone : chooseAll,
    words: () => field.current?.focus(),
  };
  const inField: Readonly<Record<string, () => void>> = {
    nextHit: () => list.current?.focus(),
    openHit: () => list.current?.focus(),
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isChoosing) return;
    const command = commandFor('findAll', event.nativeEvent);
    const there =
      event.target === list.current ? inList : event.target === field.current ? inField : {};
    if (command === 'tagHits') setIsChoosing(count > 0 && codes.length > 0);
    else if (command !== null && there[command]) there[command]();
    else if (!runQueryCommand(command, query)) return;
    event.preventDefault();
  };
  return (
    <Modal
      title="Find in all readings"
      className="large findall"
      onClose={onClose}
      foot={
        <FindAllFoot
          isDone={find.state?.state === 'found'}
          places={count}
          readings={groups.length}
          more={find.more}
          chosen={isSome ? countOf(picked) : 0}
          problem={problem}
          codes={codes}
          back={list}
          isChoosing={isChoosing}
          onChoosing={setIsChoosing}
          onTag={(code) => void tag(code)}
          onChooseAll={isSome ? chooseNone : chooseAll}
          onOpen={openActive}
        />
      }
    >
      <div className="findall-body" onKeyDown={onKeyDown}>
        <div className="findall-words" role="search">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            data-autofocus
            aria-label="Find in all readings"
            // What was searched for before is typed over.
            onFocus={(event) => {
              event.target.select();
            }}
            placeholder="Words to find"
            value={query.words}
            onChange={(event) => {
              changeQuery({ words: event.target.value });
            }}
          />
          <QueryToggles query={query} />
        </div>
        <FilterRow workspace={workspace} filters={filters} onChange={setFilters} />
        {find.state?.state === 'found' && find.state.unread.length > 0 ? (
          <ul className="findall-unread" aria-label="Readings that could not be searched">
            {find.state.unread.map(({ message }) => (
              <li key={message}>
                <Icon name="warning" /> {message}
              </li>
            ))}
          </ul>
        ) : null}
        <FindAllSaid
          find={find}
          query={query}
          isFiltered={isFiltering(filters)}
          onClear={() => {
            setFilters(noFilters);
            field.current?.focus();
          }}
        />
        {count > 0 ? (
          <HitList
            list={list}
            groups={groups}
            codes={workspace.codes}
            active={active}
            chosen={chosen}
            onActive={setActive}
            onChoose={choose}
            onOpen={open}
          />
        ) : null}
      </div>
    </Modal>
  );
}

import { type RefObject, useMemo } from 'react';
import type { Code } from '../../../shared/model/code';
import { counted } from '../../../shared/text/counted';
import { HitRow } from './HitRow';
import { headHeight, placed, type PlacedGroup, rowHeight, rowOf, seenIn } from './hitLayout';
import type { Hit, HitGroup } from './hits';
import { useView } from './useView';

interface HitListProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly groups: readonly HitGroup[];
  readonly codes: readonly Code[];
  /** The number of the hit that the keys are at, from 0. */
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  readonly onActive: (number: number) => void;
  readonly onChoose: (hit: Hit) => void;
  readonly onOpen: (group: HitGroup, hit: Hit) => void;
}

/** The places that were found, each reading's below its title; only those in sight are drawn. */
export function HitList(props: HitListProps) {
  const { list, active, onActive } = props;
  const groups = useMemo(() => placed(props.groups), [props.groups]);
  const codes = useMemo(() => new Map(props.codes.map((code) => [code.id, code])), [props.codes]);
  const last = groups.at(-1);
  const of = last ? last.first + last.hits.length : 0;
  const current = rowOf(groups, active);
  const { view, onScroll } = useView(list, current?.top ?? null);
  return (
    <div
      ref={list}
      className="hits"
      role="listbox"
      tabIndex={0}
      aria-label="Places"
      aria-multiselectable="true"
      aria-activedescendant={current ? rowId(active) : undefined}
      onScroll={onScroll}
    >
      <div className="hits-all" style={{ height: last ? last.top + last.height : 0 }}>
        {groups
          .filter((group) => group.top < view.to && group.top + group.height > view.from)
          .map((group) => (
            <Group key={group.reading.id} group={group}>
              {seenIn(group, view.from, view.to).map(({ hit, at }) => (
                <HitRow
                  key={hit.key}
                  id={rowId(group.first + at)}
                  hit={hit}
                  reading={group.reading}
                  codes={codes}
                  number={group.first + at + 1}
                  of={of}
                  isActive={group.first + at === active}
                  isChosen={props.chosen.has(hit.key)}
                  top={headHeight + at * rowHeight}
                  onActivate={() => {
                    onActive(group.first + at);
                    list.current?.focus();
                  }}
                  onChoose={() => {
                    onActive(group.first + at);
                    props.onChoose(hit);
                    list.current?.focus();
                  }}
                  onOpen={() => {
                    props.onOpen(group, hit);
                  }}
                />
              ))}
            </Group>
          ))}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: PlacedGroup;
  readonly children: React.ReactNode;
}

function Group({ group, children }: GroupProps) {
  const { reading, hits, top, height } = group;
  return (
    <div className="hit-group" role="group" aria-label={reading.title} style={{ top, height }}>
      <div className="hit-head" role="presentation" style={{ height: headHeight }}>
        <b className="trunc">{reading.title}</b>
        <span className="sec num">{counted(hits.length, 'place')}</span>
      </div>
      {children}
    </div>
  );
}

function rowId(number: number): string {
  return `hit-${String(number)}`;
}

import * as Ariakit from '@ariakit/react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { openNewCode } from '../../state/codebook';
import { findInAll, goToTagged } from '../../state/find';
import { commandFor, contextsOfNow, keysFor } from '../../state/keys';
import { openReading } from '../../state/readings';
import { useStore } from '../../state/store';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';
import { askedBy } from './asked';
import { countInWords, foundInWords } from './foundInWords';
import type { Choice, PaletteItem } from './paletteItem';
import { paletteGroups } from './paletteItems';
import { PaletteOption } from './PaletteOption';
import { usePassages } from './usePassages';

interface PaletteProps {
  readonly onCommand: (command: string) => boolean;
  readonly onClose: () => void;
}

/** Finds commands, readings, tags and numbers by their names, and passages by their words. */
export function Palette({ onCommand, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const workspace = useStore((state) => state.open?.workspace ?? null);
  const isLocked = useStore((state) => (state.open?.readOnly ?? null) !== null);
  const current = useStore((state) => state.current);
  const reading = workspace?.readings[current ?? ''] ?? null;
  const asked = useMemo(() => askedBy(typed), [typed]);
  const passages = usePassages(workspace, asked.sign === '' ? asked.words : '', current);
  const groups = useMemo(() => {
    const contexts = contextsOfNow();
    return paletteGroups(asked, { contexts, workspace, isLocked, reading, passages });
  }, [asked, workspace, isLocked, reading, passages]);
  const items = groups.flatMap((group) => group.items);
  const at = Math.min(chosen, items.length - 1);
  const item = items[at];
  const idOf = (one: PaletteItem) => `${id}-${one.id}`;
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [at, groups]);

  const choose = ({ choice }: PaletteItem) => {
    onClose();
    follow(choice, current, onCommand);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const command = commandFor('palette', event.nativeEvent);
    if (command === null || command === 'closePalette') return;
    event.preventDefault();
    if (command === 'openResult') {
      if (item) choose(item);
    } else if (items.length > 0) {
      setChosen((at + (command === 'nextResult' ? 1 : -1) + items.length) % items.length);
    }
  };
  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      className="palette"
      aria-label="Search or run a command"
      backdrop={<div className="scrim" />}
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={item && idOf(item)}
          placeholder="Search or run a command"
          dir="auto"
          data-autofocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span aria-hidden="true">
          <Hint keys={keysFor('palette', 'closePalette')} />
        </span>
      </div>
      <div
        className="palette-list"
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label="What was found"
      >
        {groups.map(({ name, items: members, count }, number) => (
          <div key={name} role="group" aria-labelledby={`${id}-group-${String(number)}`}>
            <div className="palette-group" id={`${id}-group-${String(number)}`} role="presentation">
              {name} <span className="num">{countInWords(members.length, count)}</span>
            </div>
            {members.map((one) => (
              <PaletteOption
                key={one.id}
                id={idOf(one)}
                item={one}
                isChosen={one === item}
                onChoose={() => {
                  choose(one);
                }}
              />
            ))}
          </div>
        ))}
      </div>
      <footer className="palette-foot">
        <span role="status" className="grow">
          {foundInWords(asked, groups, passages)}
        </span>
        <span className="palette-help">
          <kbd>↵</kbd> open
        </span>
        <span className="palette-help">
          Type <kbd>&gt;</kbd> for commands, <kbd>#</kbd> for tags, <kbd>@</kbd> for readings
        </span>
      </footer>
    </Ariakit.Dialog>
  );
}

function follow(
  choice: Choice,
  current: string | null,
  onCommand: (command: string) => boolean,
): void {
  switch (choice.kind) {
    case 'reading':
      openReading(choice.reading);
      return;
    case 'place':
      if (current !== null) {
        const { start } = choice.span;
        useStore.setState({ target: { reading: current, start, end: start, tag: null } });
      }
      return;
    case 'passage':
      goToTagged(choice.passage.tag, choice.passage.span.start);
      return;
    case 'find':
      findInAll(choice.words);
      return;
    case 'newTag':
      openNewCode(choice.name);
      return;
    case 'tag':
      useStore.setState({ requested: { code: choice.code.id } });
      return;
    case 'command':
      // What no command of the window is, is one of the reader.
      if (!onCommand(choice.command)) useStore.setState({ requested: { command: choice.command } });
  }
}

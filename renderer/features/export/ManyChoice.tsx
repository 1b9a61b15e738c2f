import * as Ariakit from '@ariakit/react';
import { Icon } from '../../ui/Icon';

interface ManyChoiceProps {
  readonly label: string;
  /** What all of them together are called. */
  readonly all: string;
  /** What several of them are called: "readings". */
  readonly plural: string;
  readonly items: readonly { readonly id: string; readonly name: string }[];
  /** Ids; null for all, also those that come later. */
  readonly chosen: readonly string[] | null;
  readonly disabled: boolean;
  readonly onChoose: (chosen: readonly string[] | null) => void;
}

/** A button that opens a list in which any number of things is ticked. */
export function ManyChoice(props: ManyChoiceProps) {
  const { label, all, plural, items, chosen, disabled, onChoose } = props;
  const on = new Set(chosen ?? items.map(({ id }) => id));
  const toggle = (id: string) => {
    const next = items.map((one) => one.id).filter((one) => (one === id) !== on.has(one));
    onChoose(next.length === items.length ? null : next);
  };
  const [only, ...others] = items.filter(({ id }) => on.has(id));
  const several = `${String(on.size)} of ${String(items.length)} ${plural}`;
  const shown = chosen === null ? all : only && others.length === 0 ? only.name : several;
  return (
    <div className="field">
      <span className="lab">{label}</span>
      <Ariakit.MenuProvider placement="bottom-start">
        <Ariakit.MenuButton
          className="many-choice"
          aria-label={`${label}: ${shown}`}
          title={shown}
          disabled={disabled}
        >
          <span className="trunc">{shown}</span>
          <Icon name="down" />
        </Ariakit.MenuButton>
        <Ariakit.Menu className="menu" gutter={4} fixed overlap unmountOnHide aria-label={label}>
          <Tick
            name={all}
            isOn={chosen === null}
            onTick={() => {
              onChoose(chosen === null ? [] : null);
            }}
          />
          <Ariakit.MenuSeparator className="menu-line" />
          {items.map(({ id, name }) => (
            <Tick
              key={id}
              name={name}
              isOn={on.has(id)}
              onTick={() => {
                toggle(id);
              }}
            />
          ))}
        </Ariakit.Menu>
      </Ariakit.MenuProvider>
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onTick: () => void;
}

/** A line that is ticked or not; the list stays open. */
function Tick({ name, isOn, onTick }: TickProps) {
  return (
    <Ariakit.MenuItem
      role="menuitemcheckbox"
      aria-checked={isOn}
      className="menu-item"
      hideOnClick={false}
      onClick={onTick}
    >
      <span className="menu-mark" data-checked={isOn} />
      <span className="grow">{name}</span>
    </Ariakit.MenuItem>
  );
}

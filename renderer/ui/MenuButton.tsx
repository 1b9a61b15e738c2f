import * as Ariakit from '@ariakit/react';
import type { ReactNode } from 'react';

/** One line of a menu. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string;
      readonly note?: string;
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | 'line';

interface MenuButtonProps {
  readonly label: string;
  readonly className: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** A button that opens a menu; arrows, letters and Esc work in it. */
export function MenuButton({ label, className, entries, children }: MenuButtonProps) {
  return (
    <Ariakit.MenuProvider placement="bottom-start">
      <Ariakit.MenuButton className={className} aria-label={label}>
        {children}
      </Ariakit.MenuButton>
      <Ariakit.Menu className="menu" gutter={4} fixed unmountOnHide>
        {entries.map((entry, index) =>
          entry === 'line' ? (
            <Ariakit.MenuSeparator key={`line-${String(index)}`} className="menu-line" />
          ) : (
            <Ariakit.MenuItem key={entry.label} className="menu-item" onClick={entry.run}>
              <span className="menu-mark" data-checked={entry.checked}>
                {entry.icon}
              </span>
              <span className="grow">
                {entry.label}
                {entry.note === undefined ? null : <span className="menu-note">{entry.note}</span>}
              </span>
              {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
            </Ariakit.MenuItem>
          ),
        )}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

import * as Ariakit from '@ariakit/react';
import type { ReactNode } from 'react';

/** One line of a menu. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: ReactNode;
      readonly keys?: string | undefined;
      readonly note?: string;
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | 'line';

/** The lines of a menu; they are made only when it is open. */
export function MenuEntries({ entries }: { readonly entries: () => readonly MenuEntry[] }) {
  return entries().map((entry, index) =>
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
  );
}

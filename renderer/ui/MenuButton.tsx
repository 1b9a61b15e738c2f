import * as Ariakit from '@ariakit/react';
import type { ReactNode } from 'react';
import { MenuEntries, type MenuEntry } from './MenuEntries';

interface MenuButtonProps {
  readonly label: string;
  readonly className: string;
  /** What can be chosen; asked for when the menu is open. */
  readonly entries: () => readonly MenuEntry[];
  readonly children: ReactNode;
}

/** A button that opens a menu; arrows, letters and Esc work in it. */
export function MenuButton({ label, className, entries, children }: MenuButtonProps) {
  return (
    <Ariakit.MenuProvider placement="bottom-start">
      <Ariakit.MenuButton className={className} aria-label={label}>
        {children}
      </Ariakit.MenuButton>
      {/* In a low window it may lie over its button: all of it is in sight. */}
      <Ariakit.Menu className="menu" gutter={4} fixed overlap unmountOnHide>
        <MenuEntries entries={entries} />
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

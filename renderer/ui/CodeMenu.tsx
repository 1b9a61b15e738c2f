import * as Ariakit from '@ariakit/react';
import { type ReactNode, type RefObject, useEffect } from 'react';
import type { Code } from '../../shared/model/code';
import { namesApart } from '../../shared/model/codeTree';
import { Badge } from './Badge';
import { useTagDigits } from './useTagDigits';

interface CodeMenuProps {
  readonly codes: readonly Code[];
  /** What the menu is called for those who cannot see its button. */
  readonly label: string;
  readonly className: string;
  readonly isOpen: boolean;
  readonly disabled: boolean;
  /** Gets the focus when the menu is gone. */
  readonly back: RefObject<HTMLElement | null>;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onCode: (code: string) => void;
  readonly children: ReactNode;
}

/** A button that asks for a tag by name; its number key, its first letters, arrows and Esc work. */
export function CodeMenu(props: CodeMenuProps) {
  const { codes, label, className, isOpen, disabled, back, onOpen, onCode, children } = props;
  const menu = Ariakit.useMenuStore({ open: isOpen, setOpen: onOpen, placement: 'bottom-end' });
  const nameOf = namesApart(codes);
  useEffect(() => {
    // Opened by a key, the menu has to be told to take the focus.
    if (isOpen) menu.setInitialFocus('first');
    if (isOpen) menu.setAutoFocusOnShow(true);
  }, [isOpen, menu]);
  const choose = (code: string) => {
    onOpen(false);
    onCode(code);
  };
  useTagDigits(codes, isOpen, choose);
  return (
    <Ariakit.MenuProvider store={menu}>
      <Ariakit.MenuButton className={className} disabled={disabled}>
        {children}
      </Ariakit.MenuButton>
      <Ariakit.Menu className="menu" gutter={6} fixed finalFocus={back} aria-label={label}>
        {codes.map((code) => (
          <Ariakit.MenuItem
            key={code.id}
            className="menu-item"
            onClick={() => {
              choose(code.id);
            }}
          >
            <Badge code={code} />
            <span className="grow">{nameOf(code)}</span>
            {code.key === null ? null : <kbd>{code.key}</kbd>}
          </Ariakit.MenuItem>
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

import * as Ariakit from '@ariakit/react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface ModalProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly note?: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the last one is the main action. */
  readonly foot?: ReactNode;
}

/** A dialog over the workspace: focus stays in it, Esc closes it and gives the focus back. */
export function Modal({ title, note, className = '', onClose, children, foot }: ModalProps) {
  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      className={`modal ${className}`}
      backdrop={<div className="scrim" />}
      getPersistentElements={() => document.querySelectorAll('.notices')}
    >
      <header className="modal-head">
        <div className="modal-heading">
          <Ariakit.DialogHeading className="modal-title">{title}</Ariakit.DialogHeading>
          {note === undefined ? null : <span className="sec">{note}</span>}
        </div>
        <Ariakit.DialogDismiss className="ib" aria-label="Close">
          <Icon name="close" />
        </Ariakit.DialogDismiss>
      </header>
      {children}
      {foot === undefined ? null : <footer className="modal-foot">{foot}</footer>}
    </Ariakit.Dialog>
  );
}

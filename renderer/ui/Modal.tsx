import * as Ariakit from '@ariakit/react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface ModalProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly note?: string;
  readonly className?: string;
  /** Whether Esc means something inside, for now, and does not close it. */
  readonly staysOnEscape?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot; the last one is the main action. */
  readonly foot?: ReactNode;
  /** Buttons beside the one that closes it. */
  readonly actions?: ReactNode;
}

/** A dialog over the workspace: focus stays in it, Esc closes it and gives the focus back. */
export function Modal({
  title,
  note,
  className = '',
  staysOnEscape = false,
  onClose,
  children,
  foot,
  actions,
}: ModalProps) {
  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      hideOnEscape={!staysOnEscape}
      className={`modal ${className}`}
      backdrop={<div className="scrim" />}
      getPersistentElements={() => document.querySelectorAll('.notices')}
    >
      <header className="modal-head">
        <div className="modal-heading">
          <Ariakit.DialogHeading className="modal-title">{title}</Ariakit.DialogHeading>
          {note === undefined ? null : <span className="sec">{note}</span>}
        </div>
        <div className="modal-actions">
          {actions}
          <Ariakit.DialogDismiss className="ib" aria-label="Close">
            <Icon name="close" />
          </Ariakit.DialogDismiss>
        </div>
      </header>
      {children}
      {foot === undefined ? null : <footer className="modal-foot">{foot}</footer>}
    </Ariakit.Dialog>
  );
}

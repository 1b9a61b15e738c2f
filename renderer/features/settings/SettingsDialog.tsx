import { useState } from 'react';
import { changeSettings } from '../../state/settings';
import { useStore } from '../../state/store';
import { Modal } from '../../ui/Modal';
import { KeySettings } from './KeySettings';
import { LookSettings } from './LookSettings';

interface SettingsDialogProps {
  /** Whether the keys are shown first. */
  readonly keysFirst: boolean;
  readonly onClose: () => void;
}

/** How the window looks, and which keys it listens to. Every change is kept at once. */
export function SettingsDialog({ keysFirst, onClose }: SettingsDialogProps) {
  const settings = useStore((state) => state.settings);
  const platform = useStore((state) => state.platform);
  const [isWaiting, setIsWaiting] = useState(false);
  const change = (set: Partial<typeof settings>) => void changeSettings(set);
  return (
    <Modal
      title="Settings"
      note="They hold on this computer."
      className="settings"
      // Esc leaves the key that is being chosen before it leaves the dialog.
      staysOnEscape={isWaiting}
      onClose={onClose}
    >
      <div className="settings-body" tabIndex={0} role="region" aria-label="All settings">
        {keysFirst ? null : <LookSettings settings={settings} onChange={change} />}
        <KeySettings
          settings={settings}
          platform={platform}
          onChange={change}
          onWaiting={setIsWaiting}
        />
        {keysFirst ? <LookSettings settings={settings} onChange={change} /> : null}
      </div>
    </Modal>
  );
}

import { useState } from 'react';
import type { Settings } from '../../../shared/ipc/settings';
import { contextsNow } from '../../keyChanges';
import { Check } from './Check';
import { KeyRow } from './KeyRow';

interface KeySettingsProps {
  readonly settings: Settings;
  readonly platform: string;
  readonly onChange: (set: Partial<Settings>) => void;
  /** Hears whether a new key is waited for. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** Every command with its key, which can be another one or none. */
export function KeySettings({ settings, platform, onChange, onWaiting }: KeySettingsProps) {
  const [choosing, setChoosing] = useState<string | null>(null);
  const { keys: changes, singleKeys } = settings;
  const choose = (id: string | null) => {
    setChoosing(id);
    onWaiting(id !== null);
  };
  return (
    <section aria-labelledby="key-settings">
      <div className="settings-head">
        <h2 className="lab" id="key-settings">
          Keys
        </h2>
        <button
          type="button"
          className="btn sm"
          disabled={Object.keys(changes).length === 0}
          onClick={() => {
            onChange({ keys: {} });
          }}
        >
          All keys as usual
        </button>
      </div>
      <Check
        label="Single keys: letters, digits and signs without Ctrl"
        hint="Switch them off for speech input, or where keys are touched by accident. Every command is in the search (Ctrl+K) too."
        checked={singleKeys}
        onChange={(on) => {
          onChange({ singleKeys: on });
        }}
      />
      {contextsNow(changes, singleKeys).map((context) => (
        <section key={context.id} aria-label={context.label}>
          <h3 className="lab">{context.label}</h3>
          {context.bindings
            .filter(({ usual }) => usual.label !== null)
            .map((binding) => (
              <KeyRow
                key={binding.id}
                binding={binding}
                changes={changes}
                platform={platform}
                isChoosing={choosing === binding.id}
                onChoosing={(isChoosing) => {
                  choose(isChoosing ? binding.id : null);
                }}
                onChange={(next) => {
                  choose(null);
                  onChange({ keys: next });
                }}
              />
            ))}
        </section>
      ))}
    </section>
  );
}

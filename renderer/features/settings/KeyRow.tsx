import { useState } from 'react';
import {
  type BindingNow,
  canSwap,
  conflictWith,
  type KeyChanges,
  refusedKeys,
  withKeys,
  withSwapped,
} from '../../keyChanges';
import { keysInWords, keysOf } from '../../keys';
import { Keys } from './Keys';

interface KeyRowProps {
  readonly binding: BindingNow;
  readonly changes: KeyChanges;
  readonly platform: string;
  /** Whether this row waits for its new key. */
  readonly isChoosing: boolean;
  readonly onChoosing: (isChoosing: boolean) => void;
  readonly onChange: (changes: KeyChanges) => void;
}

/** Keys that were pressed and cannot be had like that. */
interface Refused {
  readonly says: string;
  /** The binding that has them, when the two can be swapped. */
  readonly other: string | null;
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/** One command and its key. A press of the button waits for another one. */
export function KeyRow(props: KeyRowProps) {
  const { binding, changes, platform, isChoosing, onChoosing, onChange } = props;
  const [refused, setRefused] = useState<Refused | null>(null);
  const { id, usual, keys } = binding;
  const inWords = (of: string | null) =>
    of === null ? 'no key' : keysInWords(of, platform).join(' ');
  const start = (is: boolean) => {
    setRefused(null);
    onChoosing(is);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!isChoosing || modifiers.has(event.key) || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = keysOf(event.nativeEvent);
    if (event.key === 'Escape') start(false);
    else take(pressed);
  };
  const take = (pressed: string) => {
    // Some of the usual keys belong to the system, and have to be had again.
    const reason = pressed === usual.keys ? null : refusedKeys(pressed);
    const other = conflictWith(changes, id, pressed);
    if (reason !== null) setRefused({ says: reason, other: null });
    else if (other === null) onChange(withKeys(changes, id, pressed));
    else {
      const says = `${inWords(pressed)} is “${nameOf(other)}” already. Nothing was changed. Press another key`;
      if (canSwap(changes, id, other.id)) {
        setRefused({ says: `${says}, or swap the two.`, other: other.id });
      } else setRefused({ says: `${says}.`, other: null });
    }
  };
  const isUsual = keys === usual.keys;
  return (
    <div className="key-setting">
      <div className="key-setting-row">
        <span className="grow">{usual.label}</span>
        {isUsual || isChoosing ? null : <span className="mut">usually {inWords(usual.keys)}</span>}
        <button
          type="button"
          className="key-button"
          aria-label={`${usual.label ?? ''}: ${isChoosing ? 'press the new key' : inWords(keys)}`}
          aria-expanded={isChoosing}
          onClick={() => {
            if (!isChoosing) start(true);
          }}
          onKeyDown={onKeyDown}
        >
          {isChoosing ? 'Press the new key' : <Keys keys={keys} platform={platform} />}
        </button>
      </div>
      {isChoosing ? (
        <div className="key-choices">
          <span className="grow" role="status">
            {refused?.says ?? 'Esc leaves it as it is.'}
          </span>
          {refused?.other ? (
            <button
              type="button"
              className="btn sm"
              onClick={() => {
                onChange(withSwapped(changes, id, refused.other ?? ''));
              }}
            >
              Swap the two
            </button>
          ) : null}
          <button
            type="button"
            className="btn sm"
            onClick={() => {
              onChange(withKeys(changes, id, null));
            }}
          >
            No key
          </button>
          {isUsual ? null : (
            <button
              type="button"
              className="btn sm"
              onClick={() => {
                take(usual.keys);
              }}
            >
              The usual key
            </button>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** What a binding is called: another line of the list may speak for it. */
function nameOf({ usual }: BindingNow): string {
  return usual.label?.replace(/, also .*$/, '') ?? usual.command;
}

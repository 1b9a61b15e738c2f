import {
  callChannel,
  callNames,
  eventChannel,
  eventNames,
  type EventName,
} from '../shared/ipc/channels';
import type { Bridge } from '../shared/ipc/bridge';

/** The part of Electron's line to the main process that is used; `invoke` is answered by calls.ts. */
export interface Line {
  invoke(channel: string, name: string, args: unknown): Promise<string>;
  on(channel: string, listener: Listener): unknown;
  off(channel: string, listener: Listener): unknown;
}
type Listener = (event: unknown, name: unknown, value: unknown) => void;

/**
 * Returns the window's only way out. Names that are not on the lists of `channels.ts` do not pass,
 * and nothing of Electron's own crosses over.
 */
export function makeBridge(line: Line): Bridge {
  return Object.freeze<Bridge>({
    async call(name, args) {
      if (!callNames.includes(name)) throw new RangeError(`There is no call "${name}".`);
      return await line.invoke(callChannel, name, args);
    },
    listen(hear) {
      const pass: Listener = (_event, name, value) => {
        if (isEventName(name)) hear(name, value);
      };
      line.on(eventChannel, pass);
      return () => {
        line.off(eventChannel, pass);
      };
    },
  });
}

function isEventName(name: unknown): name is EventName {
  return eventNames.some((known) => known === name);
}

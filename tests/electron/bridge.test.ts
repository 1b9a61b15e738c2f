import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { makeBridge } from '../../electron/bridge';
import { callChannel, callNames, eventChannel, eventNames } from '../../shared/ipc/channels';
import type { Events } from '../../shared/ipc/bridge';
import { contract } from '../../shared/ipc/contract';

/** The renderer's end of the line, in memory. */
function line() {
  const heard = new EventEmitter();
  const invoked: unknown[][] = [];
  const ipc = {
    invoke: (...all: unknown[]) => {
      invoked.push(all);
      return Promise.resolve('{"ok":true,"value":"answer"}');
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => heard.on(channel, listener),
    off: (channel: string, listener: (...args: unknown[]) => void) => heard.off(channel, listener),
  };
  return {
    bridge: makeBridge(ipc),
    invoked,
    listeners: () => heard.listenerCount(eventChannel),
    tell: (...args: unknown[]) => heard.emit(eventChannel, { sender: 'Electron' }, ...args),
  };
}

describe('the window’s only way out', () => {
  it('offers two functions, which nobody can replace', () => {
    const { bridge } = line();
    expect(Object.keys(bridge)).toEqual(['call', 'listen']);
    expect(Object.isFrozen(bridge)).toBe(true);
  });

  it('passes a call of the contract on, and its answer back', async () => {
    const { bridge, invoked } = line();
    expect(await bridge.call('app.state', null)).toBe('{"ok":true,"value":"answer"}');
    expect(invoked).toEqual([[callChannel, 'app.state', null]]);
  });

  it.each(['', 'app', 'app.stateful', '__proto__', 'constructor', 'toString'])(
    'lets no other name through: %j',
    async (name) => {
      const { bridge, invoked } = line();
      await expect(bridge.call(name as 'app.state', null)).rejects.toThrow(RangeError);
      expect(invoked).toEqual([]);
    },
  );

  it('tells what main tells, without anything of Electron’s, until the listening stops', () => {
    const { bridge, tell, listeners } = line();
    const heard: [keyof Events, unknown][] = [];
    const stop = bridge.listen((...all) => heard.push(all));
    tell('command', 'undo');
    tell('unheard-of', 1);
    tell(7, 1);
    stop();
    tell('command', 'redo');
    expect(heard).toEqual([['command', 'undo']]);
    expect(listeners()).toBe(0);
  });
});

describe('the lists of names that the preload is built with', () => {
  it('name every call of the contract, and nothing else', () => {
    expect([...callNames].sort()).toEqual(Object.keys(contract).sort());
  });

  it('name every event', () => {
    const all: Record<keyof Events, true> = {
      opened: true,
      imported: true,
      import: true,
      failed: true,
      status: true,
      command: true,
    };
    expect([...eventNames].sort()).toEqual(Object.keys(all).sort());
  });
});

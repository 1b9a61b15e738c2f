import { describe, expect, it } from 'vitest';
import { answerCall, isTrusted } from '../../electron/calls';
import type { Handlers } from '../../electron/desk';
import { callNames, type CallName } from '../../shared/ipc/channels';
import { Failure } from '../../shared/ipc/failure';

/** Handlers that answer with the call's name, but for the ones given. */
function handlersWith(some: Partial<Record<CallName, (args: never) => unknown>> = {}) {
  const all = Object.fromEntries(callNames.map((name) => [name, () => name]));
  return { ...all, ...some } as unknown as Handlers<CallName>;
}

async function ask(name: unknown, args: unknown, handlers = handlersWith(), trusted = true) {
  const reported: unknown[] = [];
  const result = await answerCall(handlers, trusted, name, args, (thrown) => reported.push(thrown));
  return { result, reported };
}

describe('a call from the window', () => {
  it('is answered with what its handler returns, now or later', async () => {
    const handlers = handlersWith({ 'readings.text': () => Promise.resolve('The text.') });
    expect(await ask('readings.text', { reading: 'r1' }, handlers)).toEqual({
      result: { ok: true, value: 'The text.' },
      reported: [],
    });
  });

  it('reaches its handler with arguments that were checked, and nothing besides', async () => {
    const taken: unknown[] = [];
    const handlers = handlersWith({ 'workspaces.rename': (args) => taken.push(args) });
    await ask('workspaces.rename', { name: '  Prison offer ', extra: 1 }, handlers);
    expect(taken).toEqual([{ name: 'Prison offer' }]);
  });

  it('gets an expected failure in words, without its class', async () => {
    const failure = { kind: 'diskFull', message: 'Not saved.', detail: 'ENOSPC' } as const;
    const handlers = handlersWith({
      'history.undo': () => {
        throw new Failure(failure.kind, failure.message, failure.detail);
      },
    });
    expect(await ask('history.undo', null, handlers)).toEqual({
      result: { ok: false, failure },
      reported: [],
    });
  });

  it('never gets the stack of a bug, which is reported in full', async () => {
    const bug = new TypeError('x is not a function');
    const handlers = handlersWith({ 'tags.remove': () => Promise.reject(bug) });
    const { result, reported } = await ask('tags.remove', { reading: 'r1', tag: 't1' }, handlers);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'bug', detail: bug.message } });
    expect(JSON.stringify(result)).not.toContain(' at ');
    expect(reported).toEqual([bug]);
  });

  it.each([undefined, null, 7, '', 'app.stat', 'toString', '__proto__', {}, ['app.state']])(
    'is refused when no call has its name: %j',
    async (name) => {
      const { result, reported } = await ask(name, null);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'bug' } });
      expect(reported).toHaveLength(1);
    },
  );

  const hostile: unknown[] = [
    undefined,
    0,
    '',
    [],
    () => 1,
    Symbol('x'),
    { reading: '../../etc/passwd' },
    { reading: 'a'.repeat(65) },
    { reading: { toString: () => 'r1' } },
    { index: -1 },
    { name: ' ' },
    { name: 'x'.repeat(121) },
    { textSize: 1000 },
    { theme: 'pink' },
    { files: [{ name: 'a.txt', bytes: [1, 2] }] },
    { files: [{ name: 'a.txt', path: '/etc/passwd' }] },
    JSON.parse('{"__proto__": {"reading": "r1"}}'),
  ];
  // These take any object, as long as what they know of it is right.
  const lenient = new Set<CallName>(['settings.change']);

  it.each(callNames.filter((name) => !lenient.has(name)))(
    'is refused when its arguments are not its own: %s',
    async (name) => {
      const ran: unknown[] = [];
      const handlers = handlersWith({ [name]: (args: unknown) => ran.push(args) });
      for (const args of hostile) {
        const { result } = await ask(name, args, handlers);
        expect(result).toMatchObject({ ok: false, failure: { kind: 'refused' } });
      }
      expect(ran).toEqual([]);
    },
  );

  it.each([
    [-1, 2],
    [0.5, 2],
    [0, Number.NaN],
    [0, Number.MAX_VALUE],
    ['0', 2],
  ])('is refused when its span is no span: %j to %j', async (start, end) => {
    const { result } = await ask('tags.toggle', { reading: 'r1', code: 'legal', start, end });
    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  });

  it.each([
    [
      'tags.note',
      { reading: 'r1', tag: 't1', note: 'x'.repeat(20_001) },
      'up to 20,000 characters',
    ],
    ['workspaces.rename', { name: 'x'.repeat(121) }, 'up to 120 characters'],
  ])('says how long a text may be when one is too long: %s', async (name, args, says) => {
    const { result } = await ask(name, args);
    expect(result).toMatchObject({
      ok: false,
      failure: {
        kind: 'refused',
        message: expect.stringMatching(
          new RegExp(`^The text is too long: .*${says}\\. Nothing .*\\. Shorten .*\\.$`),
        ) as string,
      },
    });
  });

  it('is refused in general words when something else is wrong with it', async () => {
    const { result } = await ask('tags.note', { reading: 'r1', tag: 't1', note: 7 });
    expect(result).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('cannot work with what was entered') as string },
    });
  });

  it('is refused when it comes from a stranger, whatever it asks', async () => {
    const handlers = handlersWith({
      'app.state': () => {
        throw new Error('This must not run.');
      },
    });
    const { result, reported } = await ask('app.state', null, handlers, false);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(reported).toEqual([]);
  });
});

describe('the sender of a call', () => {
  const page = { url: 'app://lectern/' };
  const contents = { mainFrame: page };

  it('is trusted when it is the page in the app’s window', () => {
    expect(isTrusted({ senderFrame: page, sender: contents }, contents)).toBe(true);
  });

  it('is a stranger when its frame is gone', () => {
    expect(isTrusted({ senderFrame: null, sender: contents }, contents)).toBe(false);
  });

  it('is a stranger when it is a frame inside the page', () => {
    const inside = { url: 'app://lectern/' };
    expect(isTrusted({ senderFrame: inside, sender: contents }, contents)).toBe(false);
  });

  it('is a stranger when it is in another window', () => {
    const other = { mainFrame: page };
    expect(isTrusted({ senderFrame: page, sender: other }, contents)).toBe(false);
    expect(isTrusted({ senderFrame: page, sender: contents }, null)).toBe(false);
  });

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'app://other/',
    'app://lectern.example/',
    'app://lectern:1/',
    'https://lectern/',
    'file:///app/index.html',
    'data:text/html,x',
    'blob:app://lectern/1',
    'devtools://devtools/bundled/x.html',
    'not an address',
  ])('is a stranger at any other address: %j', (url) => {
    const strange = { url };
    const caller = { senderFrame: strange, sender: { mainFrame: strange } };
    expect(isTrusted(caller, caller.sender)).toBe(false);
  });
});

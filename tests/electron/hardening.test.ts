import { describe, expect, it } from 'vitest';
import { hardenCommandLine, mayHave, mayLoad, openingSwitchesIn } from '../../electron/hardening';

/** A command line in memory. */
function commandLineWith(given: Record<string, string>) {
  const switches = new Map(Object.entries(given));
  const line = {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    hasSwitch: (name: string) => switches.has(name),
  };
  return { line, switches };
}

describe('what the window may load', () => {
  it.each([
    'app://lectern/',
    'app://lectern/assets/index.js',
    'blob:app://lectern/0e6f1c1e-8b1f-4b0e-9d4e-000000000000',
  ])('is the app’s own: %s', (address) => {
    expect(mayLoad(address, false)).toBe(true);
  });

  it.each([
    'http://example.org/',
    'https://example.org/',
    'https://lectern/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'file://server/share',
    'data:text/html,x',
    'data:image/png;base64,AAAA',
    'about:blank',
    'blob:https://example.org/1',
    'blob:null/1',
    'filesystem:app://lectern/1',
    'javascript:alert(1)',
    'app://other/',
    'app://lectern.example/',
    'app:lectern/',
    'chrome://gpu/',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/inspector.html',
    '',
  ])('is nothing else: %s', (address) => {
    expect(mayLoad(address, false)).toBe(false);
  });

  it('includes the developer tools while the app is developed', () => {
    expect(mayLoad('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayLoad('https://example.org/', true)).toBe(false);
  });
});

describe('what the window may do', () => {
  it('is to put text on the clipboard', () => {
    expect(mayHave('clipboard-sanitized-write')).toBe(true);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'pointerLock',
    'fullscreen',
    'unknown',
    '',
  ])('is not %j', (permission) => {
    expect(mayHave(permission)).toBe(false);
  });
});

describe('the command line', () => {
  it('turns off what would call home, and keeps the features that were off before', () => {
    const { line, switches } = commandLineWith({ 'disable-features': 'A,B' });
    hardenCommandLine(line);
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...switches.keys()]).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'disable-domain-reliability',
        'disable-sync',
        'no-pings',
        'dns-prefetch-disable',
        'force-webrtc-ip-handling-policy',
      ]),
    );
    expect(switches.get('disable-features')).toMatch(
      /^A,B,NetworkTimeServiceQuerying,MediaRouter,/,
    );
  });

  it('must not open a released app to other programs', () => {
    const { line } = commandLineWith({
      'inspect-brk': '0',
      'remote-debugging-port': '9222',
      lang: 'en',
    });
    expect(openingSwitchesIn(line)).toEqual(['inspect-brk', 'remote-debugging-port']);
    expect(openingSwitchesIn(commandLineWith({ lang: 'en' }).line)).toEqual([]);
  });
});

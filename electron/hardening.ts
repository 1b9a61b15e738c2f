import type { App, CommandLine, Session, WebContents } from 'electron';
import { appAddress } from './protocol';

/**
 * Chromium's own calls home, all off: the app never uses the network, and so may nothing below it.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];
const featuresOff = [
  'NetworkTimeServiceQuerying',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
];

/** Switches that open the app to other programs, or its window to other pages. */
const openingSwitches = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'disable-web-security',
  'disable-site-isolation-trials',
  'no-sandbox',
  'load-extension',
];

/** Returns the switches given that a released app must not run with. */
export function openingSwitchesIn(commandLine: Pick<CommandLine, 'hasSwitch'>): readonly string[] {
  return openingSwitches.filter((name) => commandLine.hasSwitch(name));
}

/** Turns Chromium's background services off; must run before the app is ready. */
export function hardenCommandLine(
  commandLine: Pick<CommandLine, 'appendSwitch' | 'getSwitchValue'>,
): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
  // A second `disable-features` would replace the first.
  const already = commandLine.getSwitchValue('disable-features');
  const features = already === '' ? featuresOff : [already, ...featuresOff];
  commandLine.appendSwitch('disable-features', features.join(','));
}

/** Whether the window may load this address; developer tools are let through in development. */
export function mayLoad(address: string, development: boolean): boolean {
  if (address.startsWith(appAddress) || address.startsWith(`blob:${appAddress}`)) return true;
  return development && address.startsWith('devtools://');
}

/** Whether the window may have this permission: to put text on the clipboard, and nothing else. */
export function mayHave(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

/** Shuts the session off from the network, from devices and from the disk. */
export async function hardenSession(session: Session, development: boolean): Promise<void> {
  // Before the first window: later is too late, and a dictionary would be fetched.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('app://none/');
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(mayHave(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.setCertificateVerifyProc((_request, decide) => decide(-2));
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !mayLoad(url, development) });
  });
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=0.0.0.0:1;https=0.0.0.0:1;socks=0.0.0.0:1',
  });
}

/** Keeps whatever is shown in any window where it is: no navigation, no windows, no guests. */
export function hardenContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
  });
  app.on('login', (event) => event.preventDefault());
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault();
    trust(false);
  });
}

function lockNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}

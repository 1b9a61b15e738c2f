import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// Declares what the preload puts into the page.
import type {} from '../../renderer/api';
import type { CallName } from '../../shared/ipc/channels';
import type { Result } from '../../shared/ipc/bridge';
import { freshHome, launch, type Lectern } from './support/lectern';

let lectern: Lectern;
let forget: () => Promise<void>;
test.beforeAll(async () => {
  const fresh = await freshHome();
  forget = fresh.forget;
  lectern = await launch(fresh.home, ['--sample']);
});
test.afterAll(async () => {
  await lectern.app.close();
  await forget();
});

test('the page is sandboxed, isolated and has neither Node nor Electron', async () => {
  const preferences = await lectern.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Electron keeps the settled preferences where only this undocumented call reaches them.
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    const spellcheck = window?.webContents.session.isSpellCheckerEnabled();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, spellcheck };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
  const globals = await lectern.page.evaluate(() => [
    typeof (globalThis as Record<string, unknown>).require,
    typeof (globalThis as Record<string, unknown>).process,
    Object.keys(window.lectern).sort().join(),
    Object.isFrozen(window.lectern),
  ]);
  expect(globals).toEqual(['undefined', 'undefined', 'call,listen', true]);
});

test('the page has its own origin and a policy without inline script, eval and network', async () => {
  const policy = await lectern.page.evaluate(async () => {
    const refused: string[] = [];
    const hear = (event: SecurityPolicyViolationEvent) => refused.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', hear);
    const script = document.createElement('script');
    try {
      script.textContent = 'window.injected = true';
    } catch {
      refused.push('trusted types');
    }
    document.head.append(script);
    await fetch('app://lectern/index.html').catch(() => null);
    const image = new Image();
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    image.src = 'https://example.org/pixel.png';
    await failed;
    document.removeEventListener('securitypolicyviolation', hear);
    return { refused, injected: 'injected' in window, origin: location.origin };
  });
  expect(policy.origin).toBe('app://lectern');
  expect(policy.injected).toBe(false);
  expect(policy.refused).toEqual(
    expect.arrayContaining(['trusted types', 'connect-src', 'img-src']),
  );
});

test('the window cannot be led away, and opens no other', async () => {
  const { app, page } = lectern;
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  expect(page.url()).toMatch(/^app:\/\/lectern\//);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('not even main’s session reaches a server on this machine', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const outcome = await lectern.app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return session?.fetch(url).then(
      () => 'answered',
      () => 'refused',
    );
  }, address);
  server.close();
  expect([outcome, asked]).toEqual(['refused', 0]);
});

test('a call that is not in the contract, or not as it says, is refused', async () => {
  const answers = await lectern.page.evaluate(async () => {
    const outcome = async (name: string, args: unknown) => {
      try {
        const answer = await window.lectern.call(name as CallName, args);
        const result = JSON.parse(answer) as Result<unknown>;
        return result.ok ? 'ok' : result.failure.kind;
      } catch {
        return 'thrown';
      }
    };
    return [
      await outcome('files.read', { path: '/etc/passwd' }),
      await outcome('readings.text', { reading: '../../etc/passwd' }),
      await outcome('tags.toggle', { reading: 'x', code: 'legal', start: -1, end: 5 }),
      await outcome('workspaces.openRecent', { index: 1.5 }),
    ];
  });
  expect(answers.every((answer) => answer !== 'ok')).toBe(true);
});

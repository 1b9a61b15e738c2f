import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { runScript } from './lib/trouble.mjs';
import { prepare } from './runElectron.mjs';

/*
 * npm run screenshots: takes the pictures of the README and the guides (docs/images), from the
 * sample workspace in the real window. Run it after a change that people can see, and look at the
 * pictures before you keep them.
 */
const folder = path.join(root, 'docs', 'images');
const size = { width: 1440, height: 900 };

/** @typedef {import('@playwright/test').Page} Page */

await runScript(async () => {
  await bootstrap();
  await build(['sample', 'main', 'preload', 'renderer']);
  // A picture must not show whose computer it was taken on.
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-pictures-'));
  const { runtime, switches, env, stop } = await prepare({ ownDisplay: true });
  try {
    await takePictures(runtime.executable, switches, { ...env, LECTERN_HOME: home, TZ: 'UTC' });
  } finally {
    stop();
    fs.rmSync(home, { recursive: true, force: true });
  }
});

/**
 * @param {string} executablePath
 * @param {readonly string[]} switches
 * @param {NodeJS.ProcessEnv} env
 */
async function takePictures(executablePath, switches, env) {
  // Not at the top of the file: before bootstrap() there may be no packages.
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    executablePath,
    args: [
      ...switches,
      root,
      '--sample',
      '--force-device-scale-factor=1',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--lang=en-US',
    ],
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value ?? ''])),
    chromiumSandbox: !switches.includes('--no-sandbox'),
    // The theme is the app's to choose.
    colorScheme: null,
  });
  try {
    const page = await app.firstWindow();
    await page.waitForSelector('html[data-ready=yes]');
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await chooseTheme(page, 'Light');
    await page.locator('.src').first().click();
    await showOverlap(page);
    await picture(page, 'reading.png');

    await chooseTheme(page, 'Dark');
    await page.locator('.reading').focus();
    await showOverlap(page);
    await picture(page, 'reading-dark.png');

    await chooseTheme(page, 'Light');
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.locator('.format', { hasText: '.md' }).click();
    await dialog.locator('.preview-line').first().waitFor();
    await picture(page, 'export.png');
  } finally {
    await app.close();
  }
}

/**
 * @param {Page} page
 * @param {'Light' | 'Dark'} theme
 */
async function chooseTheme(page, theme) {
  await page.getByRole('button', { name: 'Text size and theme' }).click();
  await page.getByText(theme, { exact: true }).click();
  await page.waitForSelector(`html[data-theme=${theme.toLowerCase()}]`);
}

/**
 * Brings the first passage that carries two tags into the upper half of the window.
 * @param {Page} page
 */
async function showOverlap(page) {
  const overlap = page.locator('mark.hl[class*=" b-"]').first();
  await overlap.waitFor();
  const { y } = (await overlap.boundingBox()) ?? { y: 0 };
  await page
    .locator('.scroll')
    .first()
    .evaluate(
      (scroller, by) => {
        scroller.scrollTop += by;
      },
      y - size.height * 0.42,
    );
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function picture(page, name) {
  // No pointer over anything, and every transition over.
  await page.mouse.move(size.width / 2, 2);
  await page.evaluate(
    'Promise.all(document.getAnimations().map((one) => one.finished)).then(() => null)',
  );
  const bytes = await page.screenshot({
    path: path.join(folder, name),
    animations: 'disabled',
    caret: 'hide',
  });
  say(`docs/images/${name}: ${Math.round(bytes.length / 1000)} KB`);
}

import { expect, test } from '@playwright/test';
import path from 'node:path';
import { freshHome, kill, launch, root, saved } from './support/lectern';

test('what the window calls saved is there after the app is killed', async () => {
  const { home, forget } = await freshHome();
  const article = path.join(root, 'sample/readings/3-report-summary.txt');
  let expected = 0;
  for (const keys of [
    ['J', '1'],
    ['J', 'J', '2', '3'],
    ['P', '4'],
  ]) {
    const lectern = await launch(home, expected === 0 ? [article] : []);
    const { page } = lectern;
    await page.waitForSelector('.reading');
    await expect(page.locator('.note')).toHaveCount(expected);
    await page.locator('.reading').focus();
    for (const key of keys) {
      await page.keyboard.press(key);
      if (!/\d/.test(key)) continue;
      expected += 1;
      await expect(page.locator('.note')).toHaveCount(expected);
    }
    await saved(page);
    await kill(lectern);
  }
  const { app, page } = await launch(home);
  await expect(page.locator('.note')).toHaveCount(expected);
  expect(expected).toBe(4);
  await app.close();
  await forget();
});

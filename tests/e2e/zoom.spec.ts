import { expect, test } from '@playwright/test';
import { eachInSample } from './support/inSample';
import { type Lectern, resize, saved } from './support/lectern';
import { outOfReach } from './support/reach';
import { screens } from './support/screens';

let lectern: Lectern;
eachInSample('.note', (made) => {
  lectern = made;
});

/** Makes everything twice as large, as the system or the menu does it. */
async function zoomTwice({ app, page }: Lectern): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await page.waitForFunction((width) => innerWidth === width, before / 2);
}

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
] as const) {
  test(`at twice the size every control of every screen can be reached, ${String(width)} by ${String(height)}`, async () => {
    test.setTimeout(120_000);
    const { page } = lectern;
    await resize(lectern, width, height);
    await zoomTwice(lectern);
    for (const [name, show] of screens) {
      await show(lectern);
      // A menu finds its place a moment after it was opened.
      await expect.poll(() => outOfReach(page), { message: name }).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

test('a control that is cut off is found, so that finding none means something', async () => {
  const { page } = lectern;
  await page.locator('.head').evaluate((head) => {
    head.style.overflow = 'hidden';
    head.querySelector('div')?.style.setProperty('flex', 'none');
    head.querySelector('div')?.style.setProperty('width', '1500px');
  });
  expect((await outOfReach(page)).join()).toContain('out of reach: BUTTON Text size');
});

test('at twice the size the list lies over the text, takes the keys and goes when it is left', async () => {
  const { page } = lectern;
  await zoomTwice(lectern);
  const list = page.getByRole('complementary', { name: 'Readings and tags' });
  await expect(list).toBeHidden();
  const column = async () => (await page.locator('.reading').boundingBox())?.width;
  const before = await column();
  await page.keyboard.press('Control+\\');
  await expect(page.locator('#filter-readings')).toBeFocused();
  expect(await column()).toBe(before);
  await page.locator('.src').nth(1).click();
  await expect(page.locator('.reading')).toBeFocused();
  await expect(list).toBeHidden();
  await page.keyboard.press('o');
  await expect(page.locator('#filter-readings')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.reading')).toBeFocused();
  await expect(list).toBeHidden();
});

test('at twice the size the notes lie over the text when they are asked for', async () => {
  const { page } = lectern;
  await zoomTwice(lectern);
  const notes = page.getByRole('list', { name: 'Passages and notes' });
  await expect(notes).toBeHidden();
  await page.locator('.reading').focus();
  for (const key of ['P', '1', 'N']) await page.keyboard.press(key);
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  expect(await outOfReach(page)).toEqual([]);
  await page.keyboard.type('Seen from near.');
  await page.keyboard.press('Escape');
  await saved(page);
  await expect(page.locator('.note .nb', { hasText: 'Seen from near.' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(notes).toBeHidden();
  await page.keyboard.press('m');
  await expect(notes).toBeVisible();
  // What was chosen for a window with room is as it was.
  await lectern.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
  });
  await expect(page.getByRole('complementary', { name: 'Readings and tags' })).toBeVisible();
  await expect(notes).toBeVisible();
});

test('the largest text has the whole width for itself', async () => {
  const { page } = lectern;
  await page.keyboard.press('Control+,');
  await page.getByRole('slider').press('End');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Readings and tags' })).toBeHidden();
  await expect(page.locator('.doc.narrow')).toBeVisible();
  expect(await outOfReach(page)).toEqual([]);
});

import { expect, type Page, test } from '@playwright/test';
import { eachInSample } from './support/inSample';
import { type Lectern } from './support/lectern';
import { screens } from './support/screens';

let lectern: Lectern;
eachInSample('.note', (made) => {
  lectern = made;
});

/** Returns what an element looks like, as far as the system's few colours let it through. */
async function lookOf(page: Page, selector: string, pseudo?: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, part) => {
      const style = getComputedStyle(element, part);
      const has = (name: string) => style.getPropertyValue(name);
      // Without this, the system paints over pictures and takes fills away.
      const isKept = has('forced-color-adjust') === 'none';
      return JSON.stringify({
        border: `${has('border-top-width')} ${has('border-top-style')} ${has('border-top-color')}`,
        outline: `${has('outline-style')} ${has('outline-width')}`,
        line: has('text-decoration-line'),
        ...(isKept ? { picture: has('background-image'), sizes: has('background-size') } : {}),
        ...(isKept ? { fill: has('background-color'), ink: has('color') } : {}),
      });
    }, pseudo);
}

test('with forced colours each tag keeps its own line: in the text, the gutter and the margin', async () => {
  const { page } = lectern;
  await page.locator('.src').nth(2).click();
  await expect(page.locator('.note')).toHaveCount(0);
  await page.getByRole('button', { name: 'New tag' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Fee and cost');
  await page.locator('.swatch').nth(1).click();
  await page.keyboard.press('Enter');
  await page.locator('.reading').focus();
  for (const key of ['P', 'P', 'P', 'J', '1', 'J', '2', 'J', '3', 'J', '4', 'J', '5', 'Escape']) {
    await page.keyboard.press(key);
  }
  await expect(page.locator('.note')).toHaveCount(5);
  await page.keyboard.press('P');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const looks = ['L', 'H', 'S', 'R', 'u-'];
  const inText = looks.map((look) => lookOf(page, `mark[class*="a-${look}"]`));
  expect(new Set(await Promise.all(inText)).size).toBe(looks.length);
  const inGutter = looks.map((look) => lookOf(page, `.stripe[class*="v-${look}"]`));
  expect(new Set(await Promise.all(inGutter)).size).toBe(looks.length);
  const inMargin = looks.map((look) => lookOf(page, `.note[class*="v-${look}"]`, '::before'));
  expect(new Set(await Promise.all(inMargin)).size).toBe(looks.length);
  // All lines have the colour of the text: nobody has to tell colours apart.
  const inks = await Promise.all(inText);
  expect(inks.every((look) => !/rgb\((?!0, 0, 0\)|255, 255, 255\))/.test(look))).toBe(true);
  const ruler = await page
    .locator('.ruler i')
    .first()
    .evaluate((mark) => {
      const { backgroundColor } = getComputedStyle(mark);
      return [backgroundColor, getComputedStyle(mark.parentElement ?? mark).backgroundColor];
    });
  expect(ruler[0]).not.toBe(ruler[1]);
});

test('with forced colours an overlap shows both lines, and the active tag is set apart', async () => {
  const { page } = lectern;
  await page.locator('.src').nth(2).click();
  await expect(page.locator('.note')).toHaveCount(0);
  for (const key of ['P', 'P', 'P', 'J', '1', '2', 'Escape']) await page.keyboard.press(key);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const active = await lookOf(page, 'mark.a-L.b-H.act');
  expect(active).toContain('solid 2px');
  await page.locator('.block.paragraph').nth(3).click();
  await expect(page.locator('mark.act')).toHaveCount(0);
  const both = await lookOf(page, 'mark.a-L.b-H');
  expect(both).not.toBe(active);
  expect(JSON.parse(both)).toHaveProperty(
    'picture',
    expect.stringMatching(/gradient.*gradient.*gradient/),
  );
});

/** What is on and what is off, by selector, once the screen of this name is shown. */
const pairs: readonly (readonly [screen: string, on: string, off: string])[] = [
  ['reading', '.src.on', '.src:not(.on)'],
  ['reading', '.head .ib.on', '.head .ib:not(.on)'],
  ['writing a note', '.pop .tg [aria-pressed=true]', '.pop .tg [aria-pressed=false]'],
  ['writing a note', '.note.act', '.note:not(.act)'],
  ['export', '.format.on', '.format:not(.on)'],
  ['find in this reading', '.found.now', '.found:not(.now)'],
  ['find in this reading', '.found:not(.now)', '.block.paragraph'],
  ['find in all readings', '.hit.on', '.hit:not(.on)'],
  ['find in all readings', '[aria-selected=true] .hit-tick', '[aria-selected=false] .hit-tick'],
  ['earlier versions', '.version.on', '.version:not(.on)'],
  ['import', '.bl.on', '.bl:not(.on)'],
  [
    'search or run a command',
    '[role=option][aria-selected=true]',
    '[role=option][aria-selected=false]',
  ],
  ['the menu of a passage', '.menu-item[data-active-item]', '.menu-item:not([data-active-item])'],
  ['a new tag', '.swatch:has(:checked)', '.swatch:not(:has(:checked))'],
];

test('with forced colours whatever is chosen, pressed or found looks other than what is not', async () => {
  const { page } = lectern;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const [screen, show] of screens) {
    const here = pairs.filter(([name]) => name === screen);
    if (here.length === 0) continue;
    await show(lectern);
    for (const [, on, off] of here) {
      await expect(page.locator(on).first()).toBeVisible();
      expect(await lookOf(page, on), `${screen}: ${on}`).not.toBe(await lookOf(page, off));
    }
    // What lies over the window has an edge, which the shadow was before.
    const over = page.locator('.modal, .palette, .menu, .pop').last();
    if (await over.isVisible()) {
      expect(await over.evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe('solid');
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});

test('with forced colours a toggle in the search and a hidden tag are told by more than a fill', async () => {
  const { page } = lectern;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.keyboard.press('Control+f');
  const before = await lookOf(page, '.toggle');
  await page.locator('.toggle').first().click();
  expect(await lookOf(page, '.toggle')).not.toBe(before);
  await page.keyboard.press('Escape');
  await page.locator('.chip').first().click();
  const [off, on] = [
    await lookOf(page, '.chip .num'),
    await lookOf(page, '.chip:nth-child(2) .num'),
  ];
  expect(off).not.toBe(on);
  await page.locator('.chip').first().focus();
  await page.keyboard.press('Tab');
  expect(await lookOf(page, '.chip:focus')).toContain('solid 2px');
});

/** Returns what moves on the page, or would on a change. */
async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map(parseFloat));
    const changing = [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      return seconds(style.transitionDuration) > 0 || seconds(style.animationDuration) > 0;
    });
    return changing.map((element) => `${element.tagName} ${element.className}`);
  });
}

test('with reduced motion nothing moves on any screen, and without it something does', async () => {
  const { page } = lectern;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(page)).toContain('LI note v-S');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [name, show] of screens) {
    await show(lectern);
    expect(await moving(page), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

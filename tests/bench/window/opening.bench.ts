import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { figuresOf } from '../../../scripts/lib/figures.mjs';
import {
  chooseInDialogs,
  freshHome,
  importAll,
  launch,
  type Lectern,
  root,
  saved,
} from '../../e2e/support/lectern';

/*
 * How soon a reading is there: from the press of the mouse on its row in the list to the first
 * picture with its text. The readings are imported once; then the app is started anew a few times,
 * and each reading is opened again and again, as somebody does who goes back and forth.
 */

const seeds = path.join(root, '../shared/seeds');
const folder = existsSync(seeds) ? seeds : path.join(root, 'sample/readings');
const from = folder === seeds ? 'the seed readings' : 'the sample (the seed readings are not here)';
const starts = 3;
const rounds = 6;

/** What one opening took, in milliseconds: by the clock, and of the page's main thread. */
interface Opening {
  readonly wall: number;
  readonly cpu: number;
}

declare global {
  /** Put into the page: answers with what went by from the next press to the picture. */
  var shownAfterPress: Promise<number> | undefined;
}

/** Waits in the page for a press of the mouse, and then for the picture with this title. */
async function watch({ page }: Lectern, title: string): Promise<void> {
  await page.evaluate((wanted) => {
    globalThis.shownAfterPress = new Promise((resolve) => {
      addEventListener(
        'pointerdown',
        ({ timeStamp }) => {
          const look = () => {
            const isThere =
              document.querySelector('.reading .title')?.textContent === wanted &&
              document.querySelector('.reading .paragraph')?.textContent !== '';
            // What a frame finds is painted at its end; a task after it is the first that may know.
            if (isThere) setTimeout(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  }, title);
}

async function workedIn(lectern: Lectern): Promise<() => Promise<number>> {
  const session = await lectern.page.context().newCDPSession(lectern.page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
}

async function opened(lectern: Lectern, at: number, worked: () => Promise<number>) {
  const { page } = lectern;
  const row = page.locator('.src').nth(at);
  const title = (await row.locator('.ti').textContent()) ?? '';
  await watch(lectern, title);
  const box = await row.boundingBox();
  if (!box) throw new Error('The reading is not in the list.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await worked();
  await page.mouse.down();
  await page.mouse.up();
  const wall = (await page.evaluate(() => globalThis.shownAfterPress)) ?? NaN;
  const opening: Opening = { wall, cpu: (await worked()) - before };
  await saved(page);
  return { title, opening };
}

function line(name: string, all: readonly Opening[]): string {
  const [wall, cpu] = [figuresOf(all.map((one) => one.wall)), figuresOf(all.map((one) => one.cpu))];
  const shown = [wall.p50, wall.most, cpu.p50, cpu.most].map((ms) => ms.toFixed(0).padStart(9));
  return `${name.slice(0, 44).padEnd(44)}${shown.join('')}`;
}

test('a click on a reading shows its text', async () => {
  const { home, forget } = await freshHome();
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
    let lectern = await launch(home);
    await chooseInDialogs(lectern, { open: names.map((name) => path.join(folder, name)) });
    await lectern.page.keyboard.press('Control+o');
    await importAll(lectern.page, names.length);
    await expect(lectern.page.locator('.src')).toHaveCount(names.length);
    await saved(lectern.page);

    const first = new Map<string, Opening[]>();
    const again = new Map<string, Opening[]>();
    for (let start = 0; start < starts; start += 1) {
      await lectern.app.close();
      lectern = await launch(home);
      await expect(lectern.page.locator('.reading')).toBeFocused();
      const worked = await workedIn(lectern);
      for (let round = 0; round < rounds; round += 1) {
        for (const at of names.keys()) {
          const { title, opening } = await opened(lectern, at, worked);
          const known = round === 0 ? first : again;
          known.set(title, [...(known.get(title) ?? []), opening]);
        }
      }
    }
    await lectern.app.close();
    console.log(
      `\nFrom the click to the text, in ms, with ${from}: ${String(starts)} starts, ${String(rounds)} rounds.`,
    );
    const head = ['median', 'worst', 'cpu', 'worst'].map((name) => name.padStart(9)).join('');
    console.log(`${''.padEnd(44)}${head}`);
    for (const [title, all] of first) console.log(line(`first: ${title}`, all));
    for (const [title, all] of again) console.log(line(title, all));
    const everything = [...first.values(), ...again.values()].flat();
    console.log(line('all', everything));
    const within = everything.filter(({ wall }) => wall <= 100).length;
    console.log(`Within 100 ms: ${String(within)} of ${String(everything.length)}.`);
  } finally {
    await forget();
  }
});

import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseInDialogs, importAll, type Lectern } from './lectern';

const words =
  'the council has heard that nobody may be asked on a tram who they are unless a court has said so before'.split(
    ' ',
  );

/** Returns a text of as many blocks: a title, and paragraphs of some sentences, no two the same. */
export function textOfBlocks(blocks: number): string {
  const paragraphs = Array.from({ length: blocks - 1 }, (_, at) => {
    const sentences = Array.from({ length: 4 }, (_one, which) => {
      const drawn = Array.from(
        { length: 9 },
        (_word, step) => words[(at * 7 + which * 5 + step * (1 + (at % 3))) % words.length],
      );
      return `In ${String(at)} and ${String(which)} ${drawn.join(' ')}.`;
    });
    return sentences.join(' ');
  });
  return ['A Reading with Very Many Tags', ...paragraphs].join('\n\n');
}

/** Five tags to a paragraph, over one another and some of them into the next paragraph. */
const spans: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  legal: [
    [0, 60],
    [120, 210],
  ],
  rights: [[30, 150]],
  security: [[40, 100]],
  comment: [[80, 260]],
};

/** Imports a text of as many blocks and gives it five tags to a paragraph; returns how many. */
export async function openManyTags(
  lectern: Lectern,
  home: string,
  blocks: number,
): Promise<number> {
  const { page } = lectern;
  const file = path.join(home, 'many.txt');
  await writeFile(file, textOfBlocks(blocks));
  await chooseInDialogs(lectern, { open: [file] });
  await page.keyboard.press('Control+o');
  await importAll(page, 1);
  await page.waitForSelector('.reading');
  for (const [code, parts] of Object.entries(spans)) await give(page, code, parts);
  // What was given by way of main is read with the page.
  await page.reload();
  await page.waitForSelector('html[data-ready=yes]');
  await page.waitForSelector('mark');
  return countOfTags(page);
}

async function give(
  page: Page,
  code: string,
  parts: readonly (readonly [number, number])[],
): Promise<void> {
  const failure = await page.evaluate(
    async ([id, wanted]) => {
      const reading = document.querySelector<HTMLElement>('[data-reading]')?.dataset.reading ?? '';
      const text = JSON.parse(await window.lectern.call('readings.text', { reading })) as {
        value: string;
      };
      const starts = [...text.value.matchAll(/In \d+ and 0 /g)].map(({ index }) => index);
      const all = starts.flatMap((start) =>
        wanted.map(([from, to]) => ({
          start: start + from,
          end: Math.min(start + to, text.value.length),
        })),
      );
      const places = [{ reading, spans: all }];
      const answer = await window.lectern.call('tags.addAll', { code: id, places });
      return (JSON.parse(answer) as { ok: boolean }).ok ? null : answer;
    },
    [code, parts] as const,
  );
  expect(failure).toBeNull();
}

/** Returns how many tags main has of the reading that is open. */
export async function countOfTags(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = JSON.parse(await window.lectern.call('app.state', null)) as {
      value: { opened: { workspace: { tags: Record<string, unknown[]> } } };
    };
    return Object.values(answer.value.opened.workspace.tags).flat().length;
  });
}

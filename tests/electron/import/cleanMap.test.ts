import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { decode } from '../../../electron/import/decode';
import type { Desk } from '../../../electron/desk';
import { commentsService } from '../../../electron/services/comments';
import { addTag } from '../../../electron/services/tags';
import type { Reading } from '../../../shared/model/reading';
import { tagsIn } from '../../../shared/model/workspace';
import { canonicalText } from '../../../shared/text/canonical';
import { rawMap, rawRecord, rawText } from '../../../shared/text/rawText';
import { importFiles } from '../../support/importTexts';
import { randomNumbers } from '../../support/randomNumbers';
import { temporaryFolder } from '../../support/temporaryFolder';
import { createDesk } from '../../support/testDesk';

const seeds = path.resolve('../shared/seeds');
const haveSeeds = fs.existsSync(seeds);
const folder = haveSeeds ? seeds : path.resolve('sample/readings');
const source = haveSeeds ? 'the five seed readings' : 'the sample (the seed readings are not here)';
const files = fs
  .readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(fs.readFileSync(path.join(folder, name))) }));

/** A text as its bytes came, and as another editor would have saved it. */
const waysToSave: readonly (readonly [string, (text: string) => string])[] = [
  ['as it came', (text) => text],
  ['with CRLF and a mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
];

describe.each(files)(`what clean-up does to $name, one of ${source}`, ({ name, bytes }) => {
  let desk: Desk;
  let reading: string;
  let text: string;
  const now = (): Reading => desk.store().workspace.readings[reading]!;
  const tags = () => tagsIn(desk.store().workspace, reading).inOrder;

  beforeEach(async () => {
    desk = await createDesk(path.join(temporaryFolder(), 'ws'));
    await importFiles(desk, [{ name, bytes }]);
    [reading = ''] = desk.store().workspace.order;
    text = await desk.store().text(reading);
    const random = randomNumbers(7);
    for (const { start, end } of now().blocks.slice(0, 40)) {
      const cut = start + Math.floor((random() * (end - start)) / 3);
      if (/\S/.test(text.slice(cut, end)) && text.isWellFormed()) {
        const tag = { reading, code: 'legal', start: cut, end, note: null, reviewer: null };
        await addTag(desk, tag).catch(() => {
          // A place inside a character is refused, which other tests are about.
        });
      }
    }
  });

  it('takes no byte away: the original is kept as it came', async () => {
    expect(Buffer.from((await desk.store().source(now())).bytes).equals(bytes)).toBe(true);
  });

  it.each(waysToSave)('takes no character away: %s, it is there again', (_, saved) => {
    const raw = saved(decode(bytes)?.text ?? '');
    const record = rawRecord(raw);
    expect(rawText(canonicalText(raw), record)).toBe(raw);
    const map = rawMap(canonicalText(raw), record);
    const random = randomNumbers(11);
    for (let round = 0; round < 1000; round += 1) {
      const at = Math.floor(random() * text.length);
      expect(map.toCanonical(map.toRaw(at))).toBe(at);
    }
  });

  it('moves no tag when what it proposes is turned round and back again', async () => {
    const before = { blocks: now().blocks, tags: tags() };
    expect(before.tags.length).toBeGreaterThan(0);
    const keep = commentsService(desk)['blocks.keep'];
    for (const included of [true, false]) {
      const ids = before.blocks.filter((one) => one.included !== included).map(({ id }) => id);
      await keep({ reading, blocks: ids, included });
      expect(tags()).toEqual(before.tags);
      await keep({ reading, blocks: ids, included: !included });
      expect(now().blocks.map((one) => one.included)).toEqual(
        before.blocks.map((one) => one.included),
      );
      expect(tags()).toEqual(before.tags);
    }
    for (const tag of tags()) expect(text.slice(tag.start, tag.end)).toBe(tag.quote);
  });
});

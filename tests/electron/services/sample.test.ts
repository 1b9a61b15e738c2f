import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../electron/import/readSource';
import { createSample } from '../../../electron/services/sample';
import { checkWorkspace } from '../../../electron/storage/checkWorkspace';
import { flatten } from '../../../shared/anchor/spans';
import { tagsOf } from '../../../shared/model/workspace';
import { counters } from '../../support/testDesk';
import { temporaryFolder } from '../../support/temporaryFolder';

const shipped = path.join(import.meta.dirname, '../../../sample');
const seeds = path.join(import.meta.dirname, '../../../../shared/seeds');

/** Every run of eight words of a text, folded to what is heard. */
function runsOfEight(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(7).map((_, index) => words.slice(index, index + 8).join(' ')));
}

describe('the sample workspace', () => {
  it('has readings with their facts, tags that overlap, notes, and one reading left to try', async () => {
    const folder = path.join(temporaryFolder(), 'Sample');
    const { workspace } = await createSample(folder, shipped, { ...counters(), read: readSource });
    const readings = workspace.order.map((id) => workspace.readings[id]);
    expect(readings).toHaveLength(4);
    expect(readings.every((reading) => reading?.author && reading.published)).toBe(true);
    const tags = workspace.order.map((id) => tagsOf(workspace, id));
    expect(tags.filter((list) => list.length === 0)).toHaveLength(1);
    const overlaps = tags.flatMap((list) => flatten(list)).filter((one) => one.covering.length > 1);
    expect(overlaps.length).toBeGreaterThanOrEqual(4);
    expect(tags.flat().filter((tag) => tag.note !== null).length).toBeGreaterThanOrEqual(7);
    expect(new Set(tags.flat().map((tag) => tag.code)).size).toBe(4);
    expect((await checkWorkspace(folder)).problems).toEqual([]);
  });

  it.skipIf(!fs.existsSync(seeds))('has no eight words in a row from the seed readings', () => {
    const read = (folder: string) =>
      fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    const known = new Set(read(seeds).flatMap((text) => [...runsOfEight(text)]));
    const own = read(path.join(shipped, 'readings')).flatMap((text) => [...runsOfEight(text)]);
    expect(own.length).toBeGreaterThan(1000);
    expect(own.filter((run) => known.has(run))).toEqual([]);
  });
});

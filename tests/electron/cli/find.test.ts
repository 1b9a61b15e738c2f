import { describe, expect, it } from 'vitest';
import { readingBy } from '../../../electron/cli/find';
import { importPaths } from '../../../electron/services/readings';
import fs from 'node:fs';
import path from 'node:path';
import { article, createDesk } from '../../support/testDesk';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('a reading on the command line', () => {
  it('is found by its id, its title, its file, and the beginning of each', async () => {
    const folder = temporaryFolder();
    const desk = await createDesk(path.join(folder, 'ws'));
    const file = path.join(folder, '007-tram.txt');
    fs.writeFileSync(file, article);
    await importPaths(desk, [file]);
    const { workspace } = desk.store();
    const [id] = workspace.order;
    const words = [
      id,
      'The Tram and the Camera on the Coast Road',
      '007-tram.txt',
      'the tram',
      '007',
    ];
    expect(words.map((word) => readingBy(workspace, word ?? '').id)).toEqual(words.map(() => id));
    expect(() => readingBy(workspace, '')).toThrow(/There is no reading/);
  });
});

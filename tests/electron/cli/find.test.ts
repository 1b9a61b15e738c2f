import { describe, expect, it } from 'vitest';
import { codeBy, readingBy } from '../../../electron/cli/find';
import { importPaths } from '../../../electron/import/importPaths';
import { readSource } from '../../../electron/import/readSource';
import fs from 'node:fs';
import path from 'node:path';
import { baseCodes } from '../../../shared/model/baseCodes';
import { emptyWorkspace } from '../../support/records';
import { article, bytesOf, createDesk } from '../../support/testDesk';
import { importFiles } from '../../support/importTexts';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('a reading on the command line', () => {
  it('is found by its id, its title, its file, and the beginning of each', async () => {
    const folder = temporaryFolder();
    const desk = await createDesk(path.join(folder, 'ws'));
    const file = path.join(folder, '007-tram.txt');
    fs.writeFileSync(file, article);
    await importPaths(desk, [file], { read: readSource });
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

  it('is the one that is written so, before those that only fit without case', async () => {
    const desk = await createDesk(path.join(temporaryFolder(), 'ws'));
    const titles = [
      'El Salvador Offers To House US Convicts',
      'El Salvador offers to house deportees',
      'Trams and Cameras',
      'TRAMS AT NIGHT',
      'trams by day',
      'Trams by Day and Night',
    ];
    await importFiles(
      desk,
      titles.map((title, at) => ({
        name: `${String(at)}.txt`,
        bytes: bytesOf(`${title}\n\n${article}`),
      })),
    );
    const { workspace } = desk.store();
    const titleOf = (word: string) => readingBy(workspace, word).title;
    expect(Object.values(workspace.readings).map(({ title }) => title)).toEqual(titles);
    const words: [string, string][] = [
      ['El Salvador Offers To House', titles[0]!],
      ['El Salvador o', titles[1]!],
      ['Trams and Cameras', titles[2]!],
      ['tRAMS and Cameras', titles[2]!],
      ['Trams a', titles[2]!],
      ['TRAMS ', titles[3]!],
      ['TRAMS BY DAY', titles[4]!],
      ['Trams by', titles[5]!],
      ['TRAMS A', titles[3]!],
    ];
    expect(words.map(([word]) => [word, titleOf(word)])).toEqual(words);
    expect(() => readingBy(workspace, 'el salvador')).toThrow(/could be several readings/);
    expect(() => readingBy(workspace, 'El Salvador')).toThrow(/could be several readings/);
  });
});

describe('a code on the command line', () => {
  it('is told from another one of its name by what it stands below', () => {
    const [legal, rights, security] = baseCodes();
    const same = (id: string, parent: string) => ({ ...security!, id, name: 'Delay', parent });
    const codes = [legal!, rights!, same('one', 'legal'), same('two', 'rights')];
    const workspace = { ...emptyWorkspace, codes };
    expect(codeBy(workspace, 'Human-rights concern › Delay').id).toBe('two');
    expect(codeBy(workspace, 'Human-rights concern').id).toBe('rights');
    expect(() => codeBy(workspace, 'Delay')).toThrow(
      'one  Legal argument › Delay\n  two  Human-rights concern › Delay\n',
    );
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveRuntime } from '../../scripts/electronRuntime.mjs';
import { packAsar } from '../../scripts/electronRuntime/asar.mjs';
import { setFuses, stockFuses } from '../../scripts/electronRuntime/fuses.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

const officialOne = { folder: '/modules/electron/dist', version: '45.4.1' };
const registryOne = { folder: '/cache/electron', version: '33.2.1' };

/** What the world is like; unsaid things are not there. */
interface World {
  installed?: boolean;
  cached?: boolean;
  hostAnswers?: boolean;
  downloadWorks?: boolean;
  registryPlatform?: boolean;
}

/** Resolves in a made-up world, and tells the steps that were taken. */
async function resolveIn(world: World) {
  const steps: string[] = [];
  const step = <T>(name: string, result: T): T => {
    steps.push(name);
    return result;
  };
  const from = {
    findOfficial: () => step('look in node_modules', world.installed ? officialOne : null),
    registryPlatform: world.registryPlatform ?? true,
    findRegistry: () => step('look in the cache', world.cached ? registryOne : null),
    officialHostAnswers: () => step('probe', Promise.resolve(world.hostAnswers ?? false)),
    fetchOfficial: () =>
      step('download', Promise.resolve(world.downloadWorks ? officialOne : null)),
    fetchRegistry: () => step('ask the registry', Promise.resolve(registryOne)),
  };
  const result = await resolveRuntime({ override: undefined, from }).catch((e: unknown) => e);
  return { steps, result };
}

describe('the Electron runtime', () => {
  test('is the installed one when there is one', async () => {
    expect(await resolveIn({ installed: true, cached: true })).toMatchObject({
      steps: ['look in node_modules'],
      result: { source: 'official', version: '45.4.1' },
    });
  });

  test('is the cached one before anything is downloaded', async () => {
    expect(await resolveIn({ cached: true, hostAnswers: true })).toMatchObject({
      steps: ['look in node_modules', 'look in the cache'],
      result: { source: 'registry', version: '33.2.1' },
    });
  });

  test('is the official download when its host answers', async () => {
    expect(await resolveIn({ hostAnswers: true, downloadWorks: true })).toMatchObject({
      steps: ['look in node_modules', 'look in the cache', 'probe', 'download'],
      result: { source: 'official' },
    });
  });

  test('comes from the registry when the host does not answer', async () => {
    expect(await resolveIn({})).toMatchObject({
      steps: ['look in node_modules', 'look in the cache', 'probe', 'ask the registry'],
      result: { source: 'registry' },
    });
  });

  test('comes from the registry when the official download fails', async () => {
    const { steps, result } = await resolveIn({ hostAnswers: true });
    expect(steps.slice(-2)).toEqual(['download', 'ask the registry']);
    expect(result).toMatchObject({ source: 'registry' });
  });

  test('is asked for in a sentence where the registry has none for the platform', async () => {
    const { steps, result } = await resolveIn({ registryPlatform: false, cached: true });
    expect(steps).toEqual(['look in node_modules', 'probe']);
    expect((result as Error).message).toMatch(/^Electron could not be downloaded: .* again\.$/);
  });

  test('is the one that the user names, wherever it is', async () => {
    const override = temporaryFolder();
    for (const name of ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']) {
      fs.mkdirSync(path.dirname(path.join(override, name)), { recursive: true });
      fs.writeFileSync(path.join(override, name), '');
    }
    const runtime = await resolveRuntime({ override });
    expect(runtime).toMatchObject({ source: 'override', folder: override });
  });

  test('is not searched for elsewhere when the user names an empty folder', async () => {
    const override = temporaryFolder();
    await expect(resolveRuntime({ override })).rejects.toThrow(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, where there is no Electron: correct it or unset it, then run the command again.`,
    );
  });
});

describe('fuses', () => {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

  test('are set behind their sentinel, and nothing else changes', () => {
    const binary = Buffer.from(`before${sentinel}\x01\x0810100011after`, 'latin1');
    setFuses(binary, stockFuses);
    expect(binary.toString('latin1')).toBe(`before${sentinel}\x01\x0810110001after`);
  });

  test('that are missing are an error', () => {
    expect(() => {
      setFuses(Buffer.from('no fuses'), stockFuses);
    }).toThrow(RangeError);
    expect(() => {
      setFuses(Buffer.from(`${sentinel}\x01\x0210`, 'latin1'), stockFuses);
    }).toThrow('The Electron binary has no fuse 3.');
  });
});

test('an asar archive is its directory, padded to four bytes, and then the files', () => {
  const asar = packAsar({ 'a.js': 'one', 'b.js': 'three' });
  const directory = '{"files":{"a.js":{"size":3,"offset":"0"},"b.js":{"size":5,"offset":"3"}}}';
  const padded = Math.ceil(directory.length / 4) * 4;
  const numbers = [0, 4, 8, 12].map((at) => asar.readUInt32LE(at));
  expect(numbers).toEqual([4, padded + 8, padded + 4, directory.length]);
  expect(asar.toString('utf8', 16, 16 + directory.length)).toBe(directory);
  expect(asar.toString('utf8', 16 + padded)).toBe('onethree');
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ReadingPool } from '../../electron/import/readingPool';
import { buildForNode } from './buildForNode';

/** A pool of real threads for one test file, which start from this module of the project. */
export function builtPool(entry = 'electron/importWorker.ts') {
  let folder = '';
  let worker = '';
  const pools: ReadingPool[] = [];
  const make = (limits: { milliseconds?: number; megabytes?: number } = {}) => {
    const pool = new ReadingPool({ worker, ...limits });
    pools.push(pool);
    return pool;
  };
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-worker-'));
    worker = await buildForNode(entry, folder);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.close()));
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return make;
}

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const layers = ['shared', 'electron', 'renderer'];

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

/** Every import in a tree that breaks a rule. */
function violations(folder: string): Violation[] {
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...layers];
  const output = execFileSync(process.execPath, [cruiser, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

/** For every rule, the files that break it and nothing else. */
const planted: Record<string, Record<string, string>> = {
  'shared-is-pure': {
    'shared/usesNode.ts': `import 'node:fs';`,
    'shared/usesProseMirror.ts': `import 'prosemirror-model';`,
    'shared/usesRenderer.ts': `import '../renderer/api';`,
    'shared/usesElectron.ts': `import '../electron/ipc';`,
  },
  'renderer-not-to-electron': {
    'renderer/usesIpc.ts': `import '../electron/ipc';`,
    'renderer/usesTypeOfIpc.ts': `import type { Ipc } from '../electron/ipc'; export type T = Ipc;`,
  },
  'renderer-not-to-node': {
    'renderer/usesNode.ts': `import 'node:path';`,
    'renderer/usesOldNode.ts': `import 'fs';`,
  },
  'renderer-not-to-the-electron-package': {
    'renderer/usesElectron.ts': `import 'electron';`,
  },
  'electron-not-to-renderer': { 'electron/usesApi.ts': `import '../renderer/api';` },
  'features-stand-alone': {
    'renderer/features/margin/usesSearch.ts': `import '../search/search';`,
  },
  'only-app-imports-features': {
    'renderer/editor/usesSearch.ts': `import '../features/search/search';`,
  },
  'services-stand-alone': { 'electron/services/tags.ts': `import './readings';` },
  'only-storage-imports-lowdb': {
    'electron/usesLowdb.ts': `import 'lowdb';`,
    'electron/usesLowdbForNode.ts': `import 'lowdb/node';`,
  },
  'no-cycles': {
    'shared/egg.ts': `import { hen } from './hen'; export const egg = () => hen;`,
  },
  'no-unresolved': { 'shared/usesNothing.ts': `import './nowhere';` },
};

/** What the rules are there to allow. */
const allowed: Record<string, string> = {
  // The other half of the planted cycle, which is reported once.
  'shared/hen.ts': `import { egg } from './egg'; export const hen = () => egg;`,
  'shared/model.ts': `import { z } from 'zod'; export const schema = z.string();`,
  'renderer/api.ts': `import '../shared/model'; export const api = 1;`,
  'renderer/App.tsx': `import './features/search/search'; import './features/margin/usesNotes';`,
  'renderer/main.tsx': `import 'react'; import './App'; import './features/search/search';`,
  'renderer/features/search/search.ts': `import './words'; import '../../api';`,
  'renderer/features/search/words.ts': `export const words = 1;`,
  'renderer/features/margin/usesNotes.ts': `import 'prosemirror-view';`,
  'electron/ipc.ts': `import 'electron'; import 'node:fs'; export interface Ipc { a: 1 }`,
  'electron/storage/document.ts': `import 'lowdb'; import 'lowdb/node';`,
  'electron/services/readings.ts': `import '../storage/document'; import '../../shared/model';`,
  'electron/main.ts': `import './services/readings'; import './ipc';`,
};

describe('the import rules', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lectern-rules-'));
  afterAll(() => {
    fs.rmSync(folder, { recursive: true });
  });

  test('hold in the real tree', { timeout: 60_000 }, () => {
    const broken = violations(root).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  test('report each planted violation, and nothing that is allowed', { timeout: 60_000 }, () => {
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.base.json']) {
      fs.copyFileSync(path.join(root, name), path.join(folder, name));
    }
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const files = Object.assign({}, allowed, ...Object.values(planted)) as Record<string, string>;
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const expected = Object.entries(planted).flatMap(([rule, breakers]) =>
      Object.keys(breakers).map((file) => `${rule}: ${file}`),
    );
    // What cannot be found is also not pure: that one file breaks two rules.
    expected.push('shared-is-pure: shared/usesNothing.ts');
    const broken = violations(folder).map(({ rule, from }) => `${rule.name}: ${from}`);
    expect(broken.sort()).toEqual(expected.sort());
  });

  test('each have a planted violation here', () => {
    expect(config.forbidden?.map(({ name }) => name)).toEqual(Object.keys(planted));
  });
});

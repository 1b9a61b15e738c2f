import { describe, expect, it } from 'vitest';
import { importsService } from '../../../electron/services/imports';
import { AppSettings } from '../../../electron/storage/appSettings';
import { imported, opened } from '../../support/emptyAnswers';
import { temporaryFolder } from '../../support/temporaryFolder';

async function imports({ open = true, chosen = null as readonly string[] | null } = {}) {
  const log: unknown[] = [];
  const now = '2026-03-04T05:06:07.890Z';
  const remembered = await AppSettings.open(temporaryFolder(), now, () => log.push('trouble'));
  let isOpen = open;
  const done = (what: unknown) => {
    log.push(what);
    return Promise.resolve(imported);
  };
  const service = importsService({
    remembered,
    documents: '/documents',
    extensions: ['txt'],
    dialogs: {
      readings(start, extensions) {
        log.push({ start, extensions });
        return Promise.resolve(chosen);
      },
    },
    makeIfNone() {
      const made = !isOpen;
      isOpen = true;
      return Promise.resolve(made);
    },
    opened: () => opened,
    importPaths: done,
    imports: {
      'readings.importFiles': ({ files }) => done(files),
      'readings.paste': ({ text }) => done(text),
    },
  });
  return { ...service, log, remembered };
}

describe('bringing readings in', () => {
  it('goes straight into the open workspace', async () => {
    const { handlers, log } = await imports();
    expect(await handlers['readings.paste']({ text: 'Words.' })).toEqual(imported);
    expect(log).toEqual(['Words.']);
  });

  it('makes a workspace first when none is open, and answers with it once', async () => {
    const { handlers, importPaths } = await imports({ open: false });
    const files = [{ name: 'a.txt', bytes: new Uint8Array() }];
    expect(await handlers['readings.importFiles']({ files })).toEqual({ ...imported, opened });
    expect(await importPaths(['/a.txt'])).toEqual(imported);
  });

  it('by the dialog starts where the last one ended', async () => {
    const chosen = ['/texts/a.txt', '/texts/b.txt'];
    const { handlers, log, remembered } = await imports({ chosen });
    await handlers['readings.choose'](null);
    await handlers['readings.choose'](null);
    expect(log).toEqual([
      { start: '/documents', extensions: ['txt'] },
      chosen,
      { start: '/texts', extensions: ['txt'] },
      chosen,
    ]);
    await remembered.flush();
  });

  it('does nothing, and makes nothing, when the dialog is cancelled', async () => {
    const { handlers, log } = await imports({ open: false });
    expect(await handlers['readings.choose'](null)).toBeNull();
    expect(log).toHaveLength(1);
  });
});

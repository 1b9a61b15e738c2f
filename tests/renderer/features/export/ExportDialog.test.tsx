import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../../renderer/features/export/ExportDialog';
import { makePreview } from '../../../../renderer/features/export/makePreview';
import type { PreviewRequest } from '../../../../renderer/features/export/previewMessages';
import { show, useStore } from '../../../../renderer/state/store';
import { wholeWorkspace } from '../../../../shared/export/scope';
import { Failure } from '../../../../shared/ipc/failure';
import { workspaceOf } from '../../../../shared/model/workspaceRecord';
import { doing, draw, the, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { record, texts } from '../../../support/findAllDialog';

/** Makes previews in the window, and copies what it hears and says as a real worker does. */
class HerePreview extends EventTarget {
  postMessage(request: PreviewRequest): void {
    const data = structuredClone(makePreview(structuredClone(request)));
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    // Nothing goes on beside the window here.
  }
}

const named = { ...record, name: 'Debate' };
const isClosed = vi.fn();

beforeEach(() => {
  vi.stubGlobal('Worker', HerePreview);
  isClosed.mockReset();
});

afterEach(async () => {
  await wipe();
  vi.unstubAllGlobals();
});

async function open(instead: Answers = {}) {
  const asked = answerAs({
    'readings.text': ({ reading }) => texts[reading] ?? '',
    'place.keep': () => null,
    'exports.measure': () => 12_345,
    'exports.save': ({ format }) => ({ name: `mine.${format}`, bytes: 12_345, tags: 2 }),
    'exports.cancel': () => null,
    ...instead,
  });
  show({ ...opened, workspace: named });
  const workspace = workspaceOf(named);
  const close = () => {
    isClosed();
  };
  await draw(<ExportDialog workspace={workspace} current={null} version="0.1.0" onClose={close} />);
  await doing(() => undefined);
  return asked;
}

const foot = () => the('.modal-foot .first').textContent;
const button = (name: string) => the('.modal-foot button', name, HTMLButtonElement);
const choose = (id: string) => doing(() => the(`.format[data-format=${id}] input`).click());
const press = (name: string) => doing(() => button(name).click());
const names = (asked: Awaited<ReturnType<typeof open>>) => asked.map(({ name }) => name);

describe('the size of the file', () => {
  it('is that of the preview when the preview is the file, and main is not asked', async () => {
    const asked = await open();
    await choose('csv');
    const before = names(asked).filter((name) => name === 'exports.measure');
    await choose('json');
    expect(foot()).toMatch(/^debate\.json 2 tags, \d+ (bytes|KB)$/);
    expect(names(asked).filter((name) => name === 'exports.measure')).toEqual(before);
    expect(button('Copy').disabled).toBe(false);
  });

  it('is what main measured when the file is made of bytes', async () => {
    const asked = await open();
    await choose('docx');
    expect(foot()).toBe('debate.docx 2 tags, 12 KB');
    expect(asked).toContainEqual({
      name: 'exports.measure',
      args: { format: 'docx', ...wholeWorkspace },
    });
    expect(button('Copy').disabled).toBe(true);
  });

  it('is not that of the choice before', async () => {
    await open({
      'exports.measure': ({ format }) =>
        format === 'docx' ? 12_345 : new Promise(() => undefined),
    });
    await choose('docx');
    await choose('qdpx');
    expect(foot()).toBe('debate.qdpx 2 tags');
  });

  it('is not there when the file cannot be made: a sentence says why', async () => {
    await open({
      'exports.measure': () => {
        throw new Failure('refused', 'Making the file takes more memory than there is.');
      },
    });
    await choose('docx');
    expect(the('.export-main [role=alert]').textContent).toContain('more memory than there is');
    await choose('csv');
    expect(document.querySelector('.export-main [role=alert]')).toBeNull();
  });
});

it('covers all of the workspace in a format that always does, and what was chosen in the next one', async () => {
  const asked = await open();
  await doing(() => {
    the('.many-choice', 'All reviewers').click();
  });
  await doing(() => {
    the('[role=menuitemcheckbox]', 'Ben').click();
  });
  await choose('csv');
  expect(foot()).toContain('1 tag,');
  await choose('bundle');
  expect(foot()).toBe('debate.zip 2 tags, 12 KB');
  expect(asked).toContainEqual({
    name: 'exports.measure',
    args: { format: 'bundle', ...wholeWorkspace },
  });
  await choose('csv');
  expect(foot()).toContain('1 tag,');
});

describe('saving', () => {
  it('closes the dialog, says what was saved, and lets go of what was made', async () => {
    const asked = await open();
    await choose('docx');
    await press('Save…');
    expect(isClosed).toHaveBeenCalledTimes(1);
    expect(useStore.getState().notices[0]?.text).toBe('Saved 2 tags to mine.docx, 12 KB.');
    await wipe();
    expect(names(asked).at(-1)).toBe('exports.cancel');
  });

  it('can be cancelled while the file is made: the dialog stays, and says so', async () => {
    let end: (reason: Failure) => void = () => undefined;
    const asked = await open({
      'exports.save': () => new Promise((_resolve, reject) => (end = reject)),
      'exports.cancel': () => {
        end(new Failure('cancelled', 'The export was cancelled. Nothing was written.'));
        return null;
      },
    });
    await choose('docx');
    await press('Save…');
    expect(foot()).toBe('Making the file…');
    expect(button('Save…').disabled).toBe(true);
    expect(the('.export-body').hasAttribute('inert')).toBe(true);
    await press('Cancel');
    expect(names(asked).at(-1)).toBe('exports.cancel');
    expect(isClosed).not.toHaveBeenCalled();
    expect(the('.export-main [role=alert]').textContent).toBe(
      'The export was cancelled. Nothing was written.',
    );
    expect(button('Save…').disabled).toBe(false);
    await press('Cancel');
    expect(isClosed).toHaveBeenCalledTimes(1);
  });

  it('that fails says why, and the choices stay', async () => {
    await open({
      'exports.save': () => {
        throw new Failure('diskFull', 'The disk is full.');
      },
    });
    await choose('qdpx');
    await press('Save…');
    expect(the('.export-main [role=alert]').textContent).toBe(
      'The export was not saved. The disk is full.',
    );
    expect(foot()).toContain('debate.qdpx');
    // Another choice is another file.
    await choose('csv');
    expect(document.querySelector('.export-main [role=alert]')).toBeNull();
  });
});

describe('the preview', () => {
  it('has no further texts read once the dialog is closed', async () => {
    const waiting: ((text: string) => void)[] = [];
    const asked = await open({
      'readings.text': () => new Promise<string>((resolve) => void waiting.push(resolve)),
    });
    const read = () => names(asked).filter((name) => name === 'readings.text');
    expect(read()).toHaveLength(1);
    await wipe();
    await doing(() => {
      for (const answer of waiting) answer('Words.');
    });
    await doing(() => undefined);
    expect(read()).toHaveLength(1);
  });
});

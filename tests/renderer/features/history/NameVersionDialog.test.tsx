import { afterEach, describe, expect, it } from 'vitest';
import { NameVersionDialog } from '../../../../renderer/features/history/NameVersionDialog';
import { show, useStore } from '../../../../renderer/state/store';
import { Failure, type PlainFailure } from '../../../../shared/ipc/failure';
import { doing, draw, texts, the, type, wipe } from '../../../support/drawn';
import { opened } from '../../../support/emptyAnswers';
import { type Answers, answerAs } from '../../../support/fakeMain';
import { aVersion } from '../../../support/versions';

const version = aVersion('v', new Date(2025, 2, 1), { reason: 'named', name: 'First' });

let closed: number;
async function open(answers: Answers, readOnly: PlainFailure | null = null) {
  const asked = answerAs(answers);
  show({ ...opened, readOnly });
  closed = 0;
  await draw(
    <NameVersionDialog
      onClose={() => {
        closed += 1;
      }}
    />,
  );
  return asked;
}

const field = () => the('input', '', HTMLInputElement);
const main = () => the('.btn.pri', '', HTMLButtonElement);
const send = () =>
  doing(() => {
    the('form', '', HTMLFormElement).requestSubmit();
  });

afterEach(async () => {
  await wipe();
  useStore.setState(useStore.getInitialState(), true);
});

describe('naming a version', () => {
  it('keeps everything as it is under the name, closes and says so', async () => {
    const asked = await open({ 'versions.name': () => version });
    await type(field(), '  End of first reading ');
    await send();
    expect(asked).toEqual([{ name: 'versions.name', args: { name: 'End of first reading' } }]);
    expect(closed).toBe(1);
    expect(useStore.getState().notices).toMatchObject([
      { text: 'Version named “End of first reading”.' },
    ]);
  });

  it('needs a name, and says so only when one was tried without', async () => {
    const asked = await open({});
    expect(texts('.problem')).toEqual([]);
    await type(field(), '   ');
    await send();
    expect(texts('.problem')).toEqual(['A name is needed.']);
    expect(asked).toEqual([]);
  });

  it('names one version, however often Enter is pressed', async () => {
    let keep: (kept: typeof version) => void = () => undefined;
    const asked = await open({
      'versions.name': () =>
        new Promise((resolve) => {
          keep = resolve;
        }),
    });
    await type(field(), 'First');
    await send();
    expect(main().textContent).toBe('Naming…');
    expect(main().disabled).toBe(true);
    await send();
    expect(asked).toHaveLength(1);
    await doing(() => {
      keep(version);
    });
    expect(closed).toBe(1);
  });

  it('keeps the words when it failed, and says why', async () => {
    await open({
      'versions.name': () => {
        throw new Failure('diskFull', 'The disk is full. Nothing was changed.');
      },
    });
    await type(field(), 'First');
    await send();
    expect(the('[role=alert]').textContent).toBe('The disk is full. Nothing was changed.');
    expect(field().value).toBe('First');
    expect(closed).toBe(0);
    expect(main().disabled).toBe(false);
  });

  it('cannot be done where nothing can be changed, and says why', async () => {
    const message = 'Ben has this workspace open.';
    const asked = await open({}, { kind: 'locked', message, detail: null });
    expect(main().disabled).toBe(true);
    expect(main().title).toBe(message);
    expect(the('[role=alert]').textContent).toBe(message);
    await type(field(), 'First');
    await send();
    expect(asked).toEqual([]);
  });
});

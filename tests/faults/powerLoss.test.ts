import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { Files } from '../../electron/storage/files';
import { WorkspaceStore } from '../../electron/storage/workspaceStore';
import { applyAll, type Change } from '../../shared/model/change';
import { tagsIn, type Workspace } from '../../shared/model/workspace';
import { recordOf } from '../../shared/model/workspaceRecord';
import { PowerLossDisk } from '../support/powerLossDisk';
import { randomNumbers } from '../support/randomNumbers';
import { aReading, aTag } from '../support/records';
import { ann, counters } from '../support/testDesk';

/** How many random power cuts are tried; `npm run test:faults` sets more. */
const cutsToTry = Number(process.env.LECTERN_POWER_CUTS ?? 500);

const operations = ['tag', 'note', 'two', 'undo', 'fold', 'reopen'] as const;
type Operation = (typeof operations)[number];

type Forget = ConstructorParameters<typeof PowerLossDisk>[1];

/** A workspace on a disk, and what it was told is saved. */
class Session {
  /** The states that were confirmed, the last one at the end. */
  readonly states: Workspace[] = [];
  /** The state that is being saved. */
  trying: Workspace | null = null;
  #store: WorkspaceStore | null = null;
  #numbers = 0;
  readonly #now = counters().now;

  constructor(
    readonly disk: PowerLossDisk,
    /** In the ids that it gives: nobody else uses it. */
    private readonly name: string,
  ) {}

  async begin(): Promise<void> {
    const options = this.#options();
    const names = { id: 'ws', name: 'Debate', reviewer: ann };
    this.#store = await WorkspaceStore.create('/ws', names, options);
    this.states.push(this.#store.workspace);
    await this.#save([{ kind: 'reading.add', reading: aReading('r'), at: 0 }]);
  }

  async open(): Promise<WorkspaceStore> {
    this.#store = await WorkspaceStore.open('/ws', this.#options());
    return this.#store;
  }

  async end(): Promise<void> {
    await this.#open.close();
  }

  async do(operation: Operation): Promise<void> {
    const { workspace } = this.#open;
    const id = `${this.name}${String(++this.#numbers)}`;
    const [tag] = tagsIn(workspace, 'r');
    const imports = operation === 'tag' || operation === 'two';
    if (imports && !workspace.readings.r) {
      return this.#save([{ kind: 'reading.add', reading: aReading('r'), at: 0 }]);
    }
    switch (operation) {
      case 'tag':
        return this.#save([{ kind: 'tag.add', tag: aTag('r', id) }]);
      case 'note': {
        if (!tag) return;
        const set = { note: `${id} ${'x'.repeat(700)}` };
        const was = { note: tag.note };
        return this.#save([{ kind: 'tag.update', reading: 'r', tag: tag.id, set, was }]);
      }
      case 'two':
        // Three documents, and still all or nothing.
        return this.#save([
          { kind: 'reviewer.add', reviewer: { id, name: id }, at: 1 },
          { kind: 'tag.add', tag: { ...aTag('r', id), reviewer: id } },
          { kind: 'workspace.rename', set: id, was: workspace.name },
        ]);
      case 'undo':
        if (this.#open.status().undo === null) return;
        this.trying = this.states.at(-2) ?? null;
        await this.#open.undo();
        this.trying = null;
        this.states.pop();
        return;
      case 'fold':
        return this.#open.fold();
      case 'reopen':
        await this.end();
        await this.open();
    }
  }

  async #save(changes: readonly Change[]): Promise<void> {
    this.trying = applyAll(this.#open.workspace, changes);
    await this.#open.transact('command', () => changes);
    this.trying = null;
    this.states.push(this.#open.workspace);
  }

  get #open(): WorkspaceStore {
    if (!this.#store) throw new RangeError('No workspace is open.');
    return this.#store;
  }

  #options() {
    const writer = `${this.name}${String(this.disk.steps)}`;
    return { files: new Files(undefined, this.disk), now: this.#now, writer, foldIdle: 1e9 };
  }
}

/** A moment at which the power went. */
interface Cut {
  readonly at: number;
  /** The disk after the power came back. */
  readonly disk: PowerLossDisk;
  readonly saved: Workspace | null;
  readonly trying: Workspace | null;
}

/** Does the work, and returns a cut before each of its steps. */
async function cutsOf(work: readonly Operation[], seed: number, forget?: Forget): Promise<Cut[]> {
  const cuts: Cut[] = [];
  const cut = (): void => {
    const { disk, states, trying } = session;
    const left = disk.afterPowerLoss(randomNumbers(seed * 1009 + disk.steps));
    cuts.push({ at: disk.steps, disk: left, saved: states.at(-1) ?? null, trying });
  };
  const session = new Session(new PowerLossDisk(cut, forget), 'before');
  await session.begin();
  for (const operation of work) await session.do(operation);
  cut();
  const during = [...cuts];
  await session.end();
  return during;
}

/** Returns what is wrong after the power came back; null when nothing is. */
async function lossOf({ disk, saved, trying }: Cut): Promise<string | null> {
  if (!saved) return null;
  const after = new Session(disk, 'after');
  try {
    const { workspace, problems } = await after.open();
    const allowed = [saved, trying];
    if (!allowed.some((one) => one && isDeepStrictEqual(recordOf(one), recordOf(workspace)))) {
      return `has ${namesOf(workspace)} instead of ${namesOf(saved)}`;
    }
    if (problems.length > 0) return `problems: ${problems.map(({ detail }) => detail).join()}`;
    for (const operation of ['tag', 'fold', 'two', 'fold', 'reopen'] as const) {
      await after.do(operation);
    }
    await after.end();
    return null;
  } catch (error) {
    return `does not open or go on: ${String(error)}`;
  }
}

function namesOf({ name, tags, reviewers }: Workspace): string {
  const notes = tags.r?.inOrder.map(({ id, note }) => `${id} ${String(note)}`);
  return JSON.stringify([name, reviewers.length, notes ?? 'no reading']);
}

function workloads(length: number): Operation[][] {
  if (length === 0) return [[]];
  return workloads(length - 1).flatMap((work) => operations.map((next) => [...work, next]));
}

async function lossesOf(work: readonly Operation[], cuts: readonly Cut[]): Promise<string[]> {
  const losses: string[] = [];
  for (const cut of cuts) {
    const loss = await lossOf(cut);
    if (loss !== null) losses.push(`${work.join(', ')}, cut at ${String(cut.at)}: ${loss}`);
  }
  return losses;
}

async function lossesOfAllCuts(lengths: readonly number[], forget?: Forget): Promise<string[]> {
  const losses: string[] = [];
  for (const [seed, work] of lengths.flatMap(workloads).entries()) {
    const cuts = await cutsOf(work, seed, forget);
    // The earlier steps are those of a shorter workload, which has its own cuts.
    const earlier = work.length === 0 ? 0 : (await cutsOf(work.slice(0, -1), seed)).length - 1;
    losses.push(...(await lossesOf(work, cuts.slice(earlier))));
  }
  return losses;
}

test('No cut of the power in workloads of up to three operations loses anything', async () => {
  expect(await lossesOfAllCuts([0, 1, 2, 3])).toEqual([]);
}, 300_000);

/** How many cuts are tried in one random workload. */
const cutsInWork = 4;

async function lossesOfRandomCuts(count: number, forget?: Forget): Promise<string[]> {
  const random = randomNumbers(4);
  const losses: string[] = [];
  for (let n = 0; n < count; n += cutsInWork) {
    const length = 3 + Math.floor(random() * 10);
    const work = Array.from(
      { length },
      () => operations[Math.floor(random() * operations.length)] ?? 'tag',
    );
    const cuts = await cutsOf(work, n, forget);
    while (cuts.length > cutsInWork) cuts.splice(Math.floor(random() * cuts.length), 1);
    losses.push(...(await lossesOf(work, cuts)));
  }
  return losses;
}

test(`${String(cutsToTry)} random cuts of the power lose nothing`, async () => {
  expect(await lossesOfRandomCuts(cutsToTry)).toEqual([]);
}, 3_600_000);

test('A disk that forgets to sync one kind of file or folder is caught', async () => {
  const faults: Record<string, Forget> = {
    journal: (what, file) => what === 'file' && file.endsWith('.ndjson'),
    'folder of the journals': (what, file) => what === 'folder' && file === '/ws/journal',
    documents: (what, file) => what === 'file' && file.endsWith('.tmp'),
    'folder of the workspace': (what, file) => what === 'folder' && file === '/ws',
  };
  for (const [name, forget] of Object.entries(faults)) {
    const losses = [
      ...(await lossesOfAllCuts([0, 1], forget)),
      ...(await lossesOfRandomCuts(40, forget)),
    ];
    expect([name, losses.length > 0]).toEqual([name, true]);
  }
}, 1_200_000);

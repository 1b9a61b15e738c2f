import { z } from 'zod';
import type { Committed, Status, Stepped } from '../../shared/ipc/answers';
import { Failure } from '../../shared/ipc/failure';
import { apply, applyAll, type Change, changeSchema, invertAll } from '../../shared/model/change';
import type { Workspace } from '../../shared/model/workspace';
import type { DocumentSet } from './documentSet';
import type { Folding } from './folding';
import { History, type Step } from './history';
import type { Unnumbered } from './journal';
import { readingToShow } from './readingToShow';
import type { Saving } from './saving';
import type { Versions } from './versions';

export interface CommandsNeeds {
  readonly documents: DocumentSet;
  readonly saving: Saving;
  readonly folding: Folding;
  readonly versions: () => Versions;
  now(): string;
  /** Whether nothing can be changed here. */
  isReadOnly(): boolean;
}

const changesSchema = z.array(changeSchema);

/** What a command changes, and which one it takes back or does again. */
type Command = Pick<Unnumbered, 'label' | 'undoes' | 'redoes'> & {
  readonly changes: readonly Change[];
};

/**
 * What an open workspace holds, and the commands that change it: each is on the disk, or kept,
 * before it counts. Whoever calls lets one end before the next begins.
 */
export class Commands {
  #workspace: Workspace;
  #history: History;
  #savedAt: string | null = null;

  constructor(
    private readonly needs: CommandsNeeds,
    { workspace, history }: { readonly workspace: Workspace; readonly history: History },
  ) {
    this.#workspace = workspace;
    this.#history = history;
  }

  /** What the disk has confirmed, and what it refused and is kept. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  status(): Status {
    const { undo, redo } = this.needs.isReadOnly() ? new History() : this.#history;
    return {
      savedAt: this.#savedAt,
      undo: undo?.label ?? null,
      redo: redo?.label ?? null,
      unsaved: this.needs.saving.unsaved,
    };
  }

  /** Runs a command: `make` is given the latest state. */
  async run(
    label: string,
    make: (workspace: Workspace) => readonly Change[] | Promise<readonly Change[]>,
  ): Promise<Committed> {
    const changes = changesSchema.parse(await make(this.#workspace));
    if (changes.length > 0) await this.#commit({ label, changes });
    return { changes, status: this.status() };
  }

  /** Takes back the last command as a whole; null when there is none. */
  async undo(): Promise<Stepped | null> {
    const step = this.#history.undo;
    if (!step) return null;
    return this.#step(step, { changes: invertAll(step.changes), undoes: step.st });
  }

  /** Does again what was undone last; null when there is nothing. */
  async redo(): Promise<Stepped | null> {
    const step = this.#history.redo;
    if (!step) return null;
    return this.#step(step, { changes: step.changes, redoes: step.st });
  }

  /** From here on nothing that was done before can be taken back. */
  forgetPast(): void {
    this.#history = new History();
    this.needs.saving.forgetPast();
  }

  /** Takes in what came to the disk without a command. */
  takeIn(workspace: Workspace): void {
    this.#workspace = workspace;
    this.#history = this.needs.saving.saved;
  }

  /** The disk took everything that it had refused. */
  everythingSaved(): void {
    this.#savedAt = this.needs.now();
  }

  async #commit(command: Command): Promise<void> {
    const { documents, saving, folding, now } = this.needs;
    const versions = this.needs.versions();
    await versions.before(command.label, command.changes);
    const before = this.#workspace;
    const { places, next } = documents.placesOf(before, command.changes, apply, saving.places);
    const [at, st] = [now(), saving.nextStamp()];
    const stamped = { st, at, ...command, changes: [...command.changes], places };
    const isSaved = await saving.save(stamped);
    this.#workspace = next;
    this.#history = this.#history.after(stamped);
    if (isSaved) this.#savedAt = at;
    folding.changed();
    versions.changed(before, at);
  }

  async #step(step: Step, command: Omit<Command, 'label'>): Promise<Stepped> {
    this.#requireFitting(step, command.changes);
    await this.#commit({ label: step.label, ...command });
    const reading = readingToShow(this.#workspace, command.changes);
    return { label: step.label, reading, changes: command.changes, status: this.status() };
  }

  /** What somebody else removed meanwhile can be neither taken back nor done again. */
  #requireFitting(step: Step, changes: readonly Change[]): void {
    try {
      applyAll(this.#workspace, changes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#history = this.#history.without(step);
      throw new Failure(
        'refused',
        `“${step.label}” cannot be undone or done again any more, because what it changed was changed by somebody else. Nothing was changed now. The step before it can be undone.`,
        error.message,
      );
    }
  }
}

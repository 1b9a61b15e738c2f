import { randomBytes } from 'node:crypto';
import type { PlainFailure } from '../../shared/ipc/failure';
import type { AccessKind } from './access';
import { Files } from './files';
import { foldIdle } from './folding';

/** How a workspace is opened or made; what is left out has its usual value. */
export interface StoreOptions {
  readonly files?: Files;
  /** Returns this moment, ISO 8601 in UTC. */
  readonly now?: () => string;
  /** Names this run of the program in its stamps and journals; nobody else may ever have it. */
  readonly writer?: string;
  /** Milliseconds without a change after which the documents are folded. */
  readonly foldIdle?: number;
  /** How an existing workspace is opened: `own` by default. */
  readonly access?: AccessKind;
  /** Milliseconds between two attempts to save what the disk refused. */
  readonly retryAfter?: number;
  /** Hears of a part that was found damaged, or restored, after opening. */
  readonly tell?: (failure: PlainFailure) => void;
}

const systemClock = () => new Date().toISOString();

/** The options with a value for each, but for how much may be done: that is asked of the lock. */
export type FullOptions = Required<Omit<StoreOptions, 'access'>>;

/** Returns the options with their usual values where they have none. */
export function withDefaults({
  files,
  now,
  writer,
  retryAfter,
  foldIdle: idle,
  tell,
}: StoreOptions): FullOptions {
  return {
    files: files ?? new Files(),
    now: now ?? systemClock,
    writer: writer ?? randomBytes(6).toString('hex'),
    foldIdle: idle ?? foldIdle,
    retryAfter: retryAfter ?? 2000,
    tell: tell ?? (() => {}),
  };
}

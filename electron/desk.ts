import type { AnswerOf, ArgsOf } from '../shared/ipc/contract';
import type { CallName } from '../shared/ipc/channels';
import type { WorkspaceStore } from './storage/workspaceStore';

/** What every service works with: the open workspace, a clock and fresh ids. */
export interface Desk {
  /** Returns the open workspace; throws a `refused` Failure when none is open. */
  store(): WorkspaceStore;
  /** Returns this moment, ISO 8601 in UTC. */
  now(): string;
  /** Returns a fresh UUID. */
  newId(): string;
}

/** The part of the contract that one service answers. */
export type Handlers<Names extends CallName> = {
  [Name in Names]: (args: ArgsOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

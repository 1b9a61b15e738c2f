import { z } from 'zod';
import { callNames, type CallName } from '../shared/ipc/channels';
import type { Result } from '../shared/ipc/bridge';
import { contract, type AnswerOf, type ArgsOf, type Call } from '../shared/ipc/contract';
import { Failure, failureFrom } from '../shared/ipc/failure';
import type { Handlers } from './desk';
import { appAddress } from './protocol';

/** The contract call by call, so that the compiler can tie a name to its arguments and answer. */
const calls: { readonly [Name in CallName]: Call<ArgsOf<Name>, AnswerOf<Name>> } = contract;

/** The part of Electron's frames that tells who is calling. */
export interface CallingFrame {
  readonly url: string;
}

/** Where a call came from: the frame, and the top frame of the contents it is in. */
export interface Caller {
  readonly senderFrame: CallingFrame | null;
  readonly sender: { readonly mainFrame: CallingFrame };
}

/**
 * Whether a call came from the app's own page in this window: the living top frame of these very
 * contents, at the app's address. An empty page, a frame in the page and a page that is gone are
 * strangers.
 */
export function isTrusted(caller: Caller, contents: Caller['sender'] | null): boolean {
  const frame = caller.senderFrame;
  if (frame === null || caller.sender !== contents || frame !== caller.sender.mainFrame) {
    return false;
  }
  // Node gives the origin of every address of a scheme of one's own as 'null'.
  const url = URL.canParse(frame.url) ? new URL(frame.url) : null;
  return url !== null && `${url.protocol}//${url.host}/` === appAddress;
}

/** Answers to calls that could not be taken. */
const refusals = {
  stranger: new Failure(
    'refused',
    'Lectern answers only to its own window. Nothing was changed. Close the page that asked.',
  ),
  unknown: new Failure(
    'bug',
    'The window asked for something that Lectern does not know. Nothing was changed. Start Lectern again.',
  ),
};

/** Runs one call and returns its result; a thrown bug is also given to `report`. Never throws. */
export async function answerCall(
  handlers: Handlers<CallName>,
  trusted: boolean,
  name: unknown,
  args: unknown,
  report: (thrown: unknown) => void,
): Promise<Result<unknown>> {
  try {
    if (!trusted) throw refusals.stranger;
    if (!isCallName(name)) throw refusals.unknown;
    return { ok: true, value: await run(handlers, name, args) };
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind === 'bug') report(thrown);
    return { ok: false, failure: failureFrom(thrown) };
  }
}

async function run<Name extends CallName>(
  handlers: Handlers<CallName>,
  name: Name,
  args: unknown,
): Promise<AnswerOf<Name>> {
  const parsed = calls[name].args.safeParse(args);
  if (!parsed.success) {
    throw new Failure('refused', refusalOf(parsed.error), z.prettifyError(parsed.error));
  }
  return await handlers[name](parsed.data);
}

/** Says what is wrong where a person can have caused it; whatever else is wrong is told in general. */
function refusalOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  // Rules of our own are written in whole sentences.
  if (issue?.code === 'custom') return issue.message;
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    const limit = issue.maximum.toLocaleString('en');
    return `The text is too long: it can have up to ${limit} characters. Nothing was changed. Shorten it and try again.`;
  }
  return 'Lectern cannot work with what was entered. Nothing was changed. Check it and try again.';
}

function isCallName(name: unknown): name is CallName {
  return callNames.some((known) => known === name);
}

import type { CallName } from '../../shared/ipc/channels';
import type { Bridge } from '../../shared/ipc/bridge';
import type { AnswerOf, ArgsOf } from '../../shared/ipc/contract';
import { failureFrom } from '../../shared/ipc/failure';

/** What main answers, by call; a call that is not among them is a bug. */
export type Answers = {
  [Name in CallName]?: (args: ArgsOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

/** Puts a main process into the window that gives these answers; returns what it was asked. */
export function answerAs(answers: Answers): { name: CallName; args: unknown }[] {
  const asked: { name: CallName; args: unknown }[] = [];
  const bridge: Bridge = {
    async call(name, args) {
      asked.push({ name, args });
      // The call and its arguments belong together: the window's own `call` sees to it.
      const answer = answers[name] as ((args: unknown) => unknown) | undefined;
      try {
        if (!answer) throw new RangeError(`Nobody answers ${name} here.`);
        return JSON.stringify({ ok: true, value: await answer(args) });
      } catch (thrown) {
        return JSON.stringify({ ok: false, failure: failureFrom(thrown) });
      }
    },
    listen: () => () => undefined,
  };
  Object.assign(window, { lectern: bridge });
  return asked;
}

import { parseArgs } from 'node:util';
import { Failure, failureFrom } from '../../shared/ipc/failure';
import { type Call, type Command, type ExitCode, Given, type Option } from './command';
import { commandHelp, generalHelp } from './help';

/** Runs what the words after `lectern` say; returns the exit code and never throws. */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  call: Omit<Call, 'given'> & { readonly version: string },
): Promise<ExitCode> {
  const { terminal, version } = call;
  try {
    const [name, ...rest] = words;
    if (name === '--version') {
      terminal.print(`${version}\n`);
      return 0;
    }
    if (name === '--help' || name === '-h') {
      terminal.print(generalHelp(commands));
      return 0;
    }
    const command = commandOf(commands, name);
    if (asksForHelp(rest)) {
      terminal.print(commandHelp(command));
      return 0;
    }
    return await command.run({ ...call, given: parse(command, rest) });
  } catch (error) {
    const { kind, message, detail } = failureFrom(error);
    terminal.say(message);
    // A foreseen failure says it all in its sentence; a bug is to be reported with its details.
    if (kind === 'bug' && detail !== null) terminal.say(`Details: ${detail}`);
    return 2;
  }
}

function commandOf(commands: readonly Command[], name: string | undefined): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const what = name === undefined ? 'No command was given.' : `There is no command “${name}”.`;
  const names = commands.map((one) => one.name).join(', ');
  throw new Failure(
    'refused',
    `${what} The commands are: ${names}. “lectern --help” explains them.`,
  );
}

function asksForHelp(words: readonly string[]): boolean {
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  return options.includes('--help') || options.includes('-h');
}

function parse(command: Command, words: readonly string[]): Given {
  const hint = `“lectern ${command.name} --help” shows how the command is used.`;
  const { positionals, tokens } = parseArgs({
    args: joinValues(command.options, words),
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [
        name,
        { type: value === null ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = command.options.find(({ name }) => `--${name}` === token.rawName);
    requireFits(option, token.rawName, token.value, hint);
    const before = options.get(token.name) ?? [];
    options.set(token.name, token.value === undefined ? before : [...before, token.value]);
  }
  return new Given(positionals, options, hint);
}

/** Quotations may begin with a dash: the word after an option that takes a value is its value. */
function joinValues(options: readonly Option[], words: readonly string[]): string[] {
  const takeValue = new Set(options.filter((one) => one.value !== null).map((one) => one.name));
  const joined: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') return [...joined, word, ...rest];
    const value = word.startsWith('--') && takeValue.has(word.slice(2)) ? rest.shift() : undefined;
    joined.push(value === undefined ? word : `${word}=${value}`);
  }
  return joined;
}

function requireFits(
  option: Option | undefined,
  name: string,
  value: string | undefined,
  hint: string,
): void {
  const wrong =
    option === undefined
      ? `There is no option “${name}”.`
      : option.value === null && value !== undefined
        ? `${name} takes no value.`
        : option.value !== null && value === undefined
          ? `${name} needs a value: ${option.value}.`
          : null;
  if (wrong !== null) throw new Failure('refused', `${wrong} Nothing was changed. ${hint}`);
}

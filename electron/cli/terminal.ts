/** Where a command writes: results, and what is said about them. */
export interface Terminal {
  /** Results, on standard output. */
  print(text: string): void;
  /** Progress and errors, on standard error. */
  say(sentence: string): void;
}

/** The terminal of this process. A reader that went away (`| head`) ends it quietly. */
export function processTerminal({ stdout, stderr, exit }: NodeJS.Process): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') exit(0);
      throw error;
    });
  }
  return {
    print: (text) => stdout.write(text),
    say: (sentence) => stderr.write(`${sentence}\n`),
  };
}

/** Returns one JSON document, as it is printed. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

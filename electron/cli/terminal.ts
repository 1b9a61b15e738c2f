/** Where a command writes: results, and what is said about them. */
export interface Terminal {
  /** Results, on standard output. */
  print(text: string): void;
  /** Progress and errors, on standard error. */
  say(sentence: string): void;
  /** What is being done, for who waits at a screen: the next one takes its place. */
  progress(sentence: string): void;
}

/** The terminal of this process. A reader that went away (`| head`) ends it quietly. */
export function processTerminal({ stdout, stderr, exit }: NodeJS.Process): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') exit(0);
      throw error;
    });
  }
  let isShown = false;
  const show = (sentence: string) => {
    if (stderr.isTTY && (isShown || sentence !== '')) stderr.write(`\r\x1b[K${sentence}`);
    isShown = sentence !== '';
  };
  return {
    print(text) {
      show('');
      stdout.write(text);
    },
    say(sentence) {
      show('');
      stderr.write(`${sentence}\n`);
    },
    progress: (sentence) => show(sentence.slice(0, Math.max(0, stderr.columns - 1))),
  };
}

/** Returns one JSON document, as it is printed. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

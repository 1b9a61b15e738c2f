import { failureFrom } from '../../shared/ipc/failure';
import { saveFailure } from '../storage/fileFailure';

/** Where a command writes: results, and what is said about them. */
export interface Terminal {
  /** Results, on standard output. */
  print(text: string): void;
  /** A file, on standard output. */
  write(bytes: Uint8Array): void;
  /** Progress and errors, on standard error. */
  say(sentence: string): void;
  /** What is being done, for who waits at a screen: the next one takes its place. */
  progress(sentence: string): void;
}

interface Stream {
  readonly isTTY: boolean;
  readonly columns: number;
  on(event: 'error', heard: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string | Uint8Array): unknown;
}

/** The part of a process that a terminal needs. */
export interface Output {
  readonly stdout: Stream;
  readonly stderr: Stream;
  exit(code: number): unknown;
}

/**
 * The terminal of this process. A reader that went away (`| head`) ends it quietly, a full disk with
 * a sentence.
 */
export function processTerminal({ stdout, stderr, exit }: Output): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      const isGone = error.code === 'EPIPE';
      if (!isGone && stream === stdout) {
        stderr.write(`${failureFrom(saveFailure(error, 'standard output')).message}\n`);
      }
      exit(isGone ? 0 : 2);
    });
  }
  let isShown = false;
  const show = (sentence: string) => {
    if (stderr.isTTY && (isShown || sentence !== '')) stderr.write(`\r\x1b[K${sentence}`);
    isShown = sentence !== '';
  };
  return {
    write(bytes) {
      show('');
      stdout.write(bytes);
    },
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

/** Progress goes to stderr: stdout belongs to the program that is started in the end. */
const out = process.stderr;

/** @param {string} line */
export const say = (line) => out.write(`${line}\n`);

/** @param {number} bytes */
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/**
 * Shows that something long is going on: in a terminal one line that keeps counting, elsewhere
 * (a log) a line at the beginning, every 15 seconds, and at the end.
 * @param {string} title
 * @param {() => string} [measure] what has been reached so far, such as '84 MB'
 * @returns {{ done: () => void, failed: () => void }}
 */
export function startProgress(title, measure = () => '') {
  const began = performance.now();
  const status = () => {
    const seconds = `${Math.round((performance.now() - began) / 1000)} s`;
    return [measure(), seconds].filter(Boolean).join(', ');
  };
  const draw = out.isTTY
    ? () => out.write(`\r\x1b[K${title} ... ${status()}`)
    : () => say(`  ... ${status()}`);
  if (!out.isTTY) say(`${title} ...`);
  const timer = setInterval(draw, out.isTTY ? 500 : 15_000);
  timer.unref();

  /** @param {string} word */
  const end = (word) => {
    clearInterval(timer);
    say(out.isTTY ? `\r\x1b[K${title} ... ${word}, ${status()}` : `  ${word}, ${status()}`);
  };
  return { done: () => end('done'), failed: () => end('stopped') };
}

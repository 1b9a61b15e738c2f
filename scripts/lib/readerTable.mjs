import { figuresOf } from './figures.mjs';
import { goals, growthGoals, steps } from './readerGoals.mjs';

/** @typedef {import('./readerGoals.mjs').Step} Step */
/**
 * What was measured in one size: by engine, by step, every turn of it. `nothing` is a step too.
 * @typedef {ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>} Measured
 */

const own = 'lectern';
/** What waits for two frames, as `nothing` does: its figure is without them. */
const isNet = new Set(['add', 'recode', 'remove']);

/**
 * The median of a step, in ms of the processor, or MB; NaN where it was not measured.
 * @param {Measured} measured
 * @param {string} engine
 * @param {Step} step
 */
export function figure(measured, engine, step) {
  const of = measured.get(engine);
  const median = (/** @type {string} */ name) => figuresOf(of?.get(name) ?? []).p50;
  return median(step) - (isNet.has(step) ? median('nothing') : 0);
}

/**
 * The lines of the table of a size: what each engine takes.
 * @param {Measured} measured
 */
export function figureLines(measured) {
  const engines = [...measured.keys()];
  const cells = (/** @type {Step} */ step) =>
    engines.map((engine) => figure(measured, engine, step).toFixed(1));
  return [row(12, ['', ...engines]), ...steps.map((step) => row(12, [step, ...cells(step)]))];
}

/**
 * The lines of the table of ratios: the app’s own reader beside each other engine, with the goals.
 * @param {string} size
 * @param {Measured} measured
 */
export function ratioLines(size, measured) {
  const others = [...measured.keys()].filter((engine) => engine !== own);
  const verdicts = steps.map((step) =>
    others.map((other) =>
      verdictOn(
        figure(measured, own, step) / figure(measured, other, step),
        goals[size]?.[other]?.get(step),
      ),
    ),
  );
  return [
    row(23, ['', ...others.map((other) => `x ${other}`)]),
    ...steps.map((step, at) => row(23, [step, ...(verdicts[at] ?? []).map(({ text }) => text)])),
    ...reachedLine(verdicts.flat()),
  ];
}

/**
 * The lines that say what a hundredfold text costs more; none when the two sizes were not measured.
 * @param {ReadonlyMap<string, Measured>} bySize
 */
export function growthLines(bySize) {
  const [small, large] = [bySize.get('100k'), bySize.get('5m')];
  if (!small || !large) return [];
  const verdicts = [...growthGoals].map(([step, goal]) =>
    verdictOn(figure(large, own, step) / figure(small, own, step), goal),
  );
  return [
    row(23, ['', ...growthGoals.keys()]),
    row(23, ['5m x 100k', ...verdicts.map(({ text }) => text)]),
    ...reachedLine(verdicts),
  ];
}

/**
 * @param {number} ratio
 * @param {number | undefined} goal
 */
function verdictOn(ratio, goal) {
  const shown = ratio.toFixed(2);
  if (goal === undefined) return { text: shown, isReached: null };
  const isReached = ratio <= goal;
  return { text: `${shown} (goal ${goal.toFixed(2)}) ${isReached ? 'yes' : 'no'}`, isReached };
}

/** @param {readonly { isReached: boolean | null }[]} verdicts */
function reachedLine(verdicts) {
  const judged = verdicts.filter(({ isReached }) => isReached !== null);
  if (judged.length === 0) return [];
  const reached = judged.filter(({ isReached }) => isReached);
  return [`Goals reached: ${String(reached.length)} of ${String(judged.length)}.`];
}

/**
 * @param {number} width
 * @param {readonly string[]} cells
 */
function row(width, [first = '', ...rest]) {
  return first.padEnd(10) + rest.map((cell) => cell.padStart(width)).join('');
}

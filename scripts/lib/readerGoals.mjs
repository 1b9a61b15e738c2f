/**
 * What is measured of a reader, in this order.
 * @typedef {'open' | 'add' | 'recode' | 'remove' | 'jump' | 'scroll' | 'memory' | 'rest'} Step
 */

/** @type {readonly Step[]} */
export const steps = ['open', 'add', 'recode', 'remove', 'jump', 'scroll', 'memory', 'rest'];

/** @param {readonly number[]} goals in the order of the steps; the last of these have none */
const goalsOf = (...goals) =>
  new Map(steps.slice(0, goals.length).map((step, at) => [step, goals[at] ?? NaN]));

/**
 * How many times what another engine takes the app’s own reader may take: by size of the text, by
 * engine, by step. What is not here has no goal.
 * @type {Readonly<Record<string, Readonly<Record<string, ReadonlyMap<Step, number>>>>>}
 */
export const goals = {
  '100k': {
    floor: goalsOf(1.9, 1.5, 1.5, 2, 1.3, 0.85, 1.8),
    recogito: goalsOf(0.35, 0.65, 1.2, 0.75, 1.5, 1.2, 0.22),
  },
  '1m': {
    floor: goalsOf(2, 1.5, 1.5, 1.7, 1.5, 0.85, 1.8),
    full: goalsOf(0.14, 0.9, 0.95, 0.9, 1, 0.45, 0.08),
    recogito: goalsOf(0.05, 0.2, 0.6, 0.25, 0.95, 0.7, 0.05),
  },
  '5m': {
    floor: goalsOf(1.8, 1.6, 1.5, 1.8, 1.6, 0.75, 1.9),
    full: goalsOf(0.05, 0.45, 0.45, 0.35, 0.7, 0.15, 0.04),
  },
};

/**
 * How many times what a text of 100,000 letters takes one of 5,000,000 may take.
 * @type {ReadonlyMap<Step, number>}
 */
export const growthGoals = new Map([
  ['open', 2],
  ['add', 1.4],
  ['scroll', 1.4],
]);

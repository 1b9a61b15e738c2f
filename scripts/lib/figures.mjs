/**
 * What measurements come to, in their own unit.
 * @typedef {{ p50: number, p95: number, most: number }} Figures
 */

/**
 * @param {readonly number[]} measured at least one
 * @returns {Figures}
 */
export function figuresOf(measured) {
  const sorted = measured.toSorted((a, b) => a - b);
  // The smallest value that at least this share of all is not above.
  const at = (/** @type {number} */ share) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/**
 * Each p95 as a multiple of the first one.
 * @param {readonly Figures[]} figures
 */
export function ratiosOf(figures) {
  return figures.map(({ p95 }) => p95 / (figures[0]?.p95 ?? NaN));
}

/**
 * Whether no p95 is more than `limit` times the first one; nothing measured is a no.
 * @param {readonly Figures[]} figures
 * @param {number} limit
 */
export function within(figures, limit) {
  return figures.length > 0 && ratiosOf(figures).every((ratio) => ratio <= limit);
}

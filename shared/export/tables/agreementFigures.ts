import { cohenKappa } from '../../agreement/cohenKappa';
import type { Figure, Undefined } from '../../agreement/figure';
import { fleissKappa } from '../../agreement/fleissKappa';
import { everyPair, type Judgements, judgementsOf, pairOf } from '../../agreement/judgements';
import { krippendorffAlpha } from '../../agreement/krippendorffAlpha';
import { observedAgreement } from '../../agreement/observedAgreement';
import type { Code } from '../../model/code';
import type { Bundle } from '../bundle';
import { agreementTable, columnOf, unequal } from './agreementTable';
import type { Cell, Table } from './table';

/** The columns of the figures, in order. */
export const figureColumns = [
  'tag',
  'tag_code',
  'compared',
  'reviewers',
  'units',
  'both',
  'only_first',
  'only_second',
  'neither',
  'observed_agreement',
  'cohen_kappa',
  'fleiss_kappa',
  'krippendorff_alpha',
  'reason',
] as const;

type Row = Readonly<Record<(typeof figureColumns)[number], Cell>>;

const reasons: Readonly<Record<Undefined, string>> = {
  noPairs: 'No sentence was judged by two reviewers.',
  oneCategory:
    'All judgements are the same, only 0 or only 1: chance agrees completely, and 0 is divided by 0.',
};

/**
 * Returns the agreement of the reviewers on each code over all sentences of the readings: a row for every
 * two reviewers, and one for all of them together. It is computed from the table of sentences, which
 * has its 1 and 0 in the same order; figures are rounded to six decimals. One that is not defined is
 * empty, and the last column has the reason. Without reviewers there is no row.
 */
export function agreementFigures(bundle: Bundle, table: Table = agreementTable(bundle)): Table {
  const names = unequal(bundle.reviewers.map(({ name }) => name));
  const rows = bundle.codes.flatMap((code, at) => {
    const columns = names.map((_, reviewer) => columnOf(bundle, at, reviewer));
    const cells = table.rows.map((row) => columns.map((column) => row[column] ?? null));
    return rowsOf(code, names, judgementsOf(cells, [0, 1]));
  });
  return {
    columns: figureColumns,
    rows: rows.map((row) => figureColumns.map((column) => row[column])),
  };
}

function rowsOf(code: Code, names: readonly string[], judgements: Judgements): Row[] {
  if (names.length === 0) return [];
  const pairs = everyPair(names.length).map(([one, other]) => ({
    ...start(code, [names[one] ?? '', names[other] ?? ''], judgements),
    ...pairFigures(pairOf(judgements, one, other)),
  }));
  return [...pairs, { ...start(code, names, judgements), ...figuresOfAll(judgements) }];
}

function start({ id, name }: Code, names: readonly string[], { units }: Judgements) {
  return { tag: name, tag_code: id, reviewers: names.join('; '), units: units.length };
}

function pairFigures(pair: Judgements) {
  const times = (first: number, second: number) =>
    pair.units.filter(([one, other]) => one === first && other === second).length;
  const observed = observedAgreement(pair);
  const kappa = cohenKappa(pair);
  return {
    compared: 'pair',
    both: times(1, 1),
    only_first: times(1, 0),
    only_second: times(0, 1),
    neither: times(0, 0),
    observed_agreement: rounded(observed),
    cohen_kappa: rounded(kappa),
    fleiss_kappa: null,
    krippendorff_alpha: null,
    reason: reasonOf([observed, kappa]),
  };
}

function figuresOfAll(judgements: Judgements) {
  const observed = observedAgreement(judgements);
  const kappa = fleissKappa(judgements);
  const alpha = krippendorffAlpha(judgements, 'nominal');
  return {
    compared: 'all',
    both: null,
    only_first: null,
    only_second: null,
    neither: null,
    observed_agreement: rounded(observed),
    cohen_kappa: null,
    fleiss_kappa: rounded(kappa),
    krippendorff_alpha: rounded(alpha),
    reason: reasonOf([observed, kappa, alpha]),
  };
}

function rounded({ value }: Figure): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

function reasonOf(figures: readonly Figure[]): string | null {
  const [first] = figures.flatMap((figure) => (figure.value === null ? [figure.because] : []));
  return first ? reasons[first] : null;
}

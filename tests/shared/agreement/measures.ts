import { bennettS } from '../../../shared/agreement/bennettS';
import { cohenKappa } from '../../../shared/agreement/cohenKappa';
import type { Figure } from '../../../shared/agreement/figure';
import { fleissKappa } from '../../../shared/agreement/fleissKappa';
import type { Judgements } from '../../../shared/agreement/judgements';
import { krippendorffAlpha } from '../../../shared/agreement/krippendorffAlpha';
import { lightKappa } from '../../../shared/agreement/lightKappa';
import { observedAgreement } from '../../../shared/agreement/observedAgreement';
import { scottPi } from '../../../shared/agreement/scottPi';

type Measure = (judgements: Judgements) => Figure;

/** Measures of exactly two reviewers, by the names that the published figures have. */
export const ofTwo: Readonly<Record<string, Measure>> = {
  cohen_kappa: cohenKappa,
  'cohen_kappa linear weights': (judgements) => cohenKappa(judgements, 'linear'),
  'cohen_kappa quadratic weights': (judgements) => cohenKappa(judgements, 'squared'),
  scott_pi: scottPi,
  bennett_S: bennettS,
};

/** Measures of any number of reviewers. */
export const ofMany: Readonly<Record<string, Measure>> = {
  observed_agreement: observedAgreement,
  light_kappa: lightKappa,
  fleiss_kappa: fleissKappa,
  'krippendorff_alpha nominal': (judgements) => krippendorffAlpha(judgements, 'nominal'),
  'krippendorff_alpha ordinal': (judgements) => krippendorffAlpha(judgements, 'ordinal'),
  'krippendorff_alpha interval': (judgements) => krippendorffAlpha(judgements, 'interval'),
  'krippendorff_alpha ratio': (judgements) => krippendorffAlpha(judgements, 'ratio'),
};

export const measures: Readonly<Record<string, Measure>> = { ...ofTwo, ...ofMany };

/** The value of a figure, or the number that some programs write where there is none. */
export function valueOf(figure: Figure): number | null {
  return figure.value ?? figure.convention;
}

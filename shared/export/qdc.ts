import type { TextFormat } from './format';
import { codeElements } from './refi/codebook';
import { codebookOnlyLosses } from './refi/losses';
import { originOf } from './refi/project';
import { element, wrapped, xmlFile } from './xml';

/** The codebook alone, for other programs: REFI-QDA 1.0 codebook. */
export const qdc: TextFormat = {
  kind: 'text',
  id: 'qdc',
  label: 'QDA codebook',
  extension: 'qdc',
  description: 'The codebook for NVivo, MAXQDA, ATLAS.ti, Taguette and others (REFI-QDA).',
  purpose: 'tags',
  texts: 'never',
  loses: codebookOnlyLosses,
  render: (bundle) =>
    xmlFile(
      element(
        'CodeBook',
        { xmlns: 'urn:QDA-XML:codebook:1.0', origin: originOf(bundle) },
        wrapped('Codes', codeElements(bundle.codes)),
      ),
    ),
};

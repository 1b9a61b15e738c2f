import { counted } from '../text/counted';
import { oneLine } from '../text/oneLine';
import type { Bundle } from './bundle';
import type { BinaryFormat } from './format';
import { projectLosses } from './refi/losses';
import { refiProject } from './refi/project';
import type { PositionUnits } from './refi/selections';
import { zipFile } from './zipFile';

/** A project for NVivo, MAXQDA, ATLAS.ti, QualCoder and archives: REFI-QDA 1.5 (2019). */
export const qdpx: BinaryFormat = {
  kind: 'binary',
  id: 'qdpx',
  label: 'QDA project',
  extension: 'qdpx',
  description: 'Texts, codebook, tags and notes for NVivo, MAXQDA, ATLAS.ti and others (REFI-QDA).',
  purpose: 'work',
  texts: 'always',
  needs: 'originals',
  loses: projectLosses,
  facts,
  render: (bundle) => renderQdpx(bundle),
  preview: (bundle) => refiProject(bundle, 'code-points').project,
};

/**
 * Returns the archive of a project. Positions count Unicode code points, as the standard says (10.2),
 * or UTF-16 units, as NVivo for Windows counts; that makes a difference behind an emoji only.
 */
export function renderQdpx(bundle: Bundle, units: PositionUnits = 'code-points'): Uint8Array {
  const { project, files } = refiProject(bundle, units);
  const parts = [...files].map(([name, data]) => ({ name, data }));
  return zipFile([{ name: 'project.qde', data: project }, ...parts]);
}

/** Where all characters count one in either unit, there is nothing to say. */
function facts({ readings }: Bundle): string[] {
  const wide = readings.filter(({ content }) => /[\u{10000}-\u{10FFFF}]/u.test(content));
  const [first] = wide;
  if (!first) return [];
  const texts = `${counted(wide.length, 'text')} (first “${oneLine(first.title, 60)}”)`;
  return [
    `Positions count Unicode code points, as the standard says. Emoji or rare characters are in ${texts}: NVivo for Windows counts each of these as two, and would place what stands behind them too early.`,
  ];
}

import { counted } from '../text/counted';
import { oneLine } from '../text/oneLine';
import type { Bundle } from './bundle';
import type { BinaryFormat } from './format';
import { projectLosses } from './refi/losses';
import { refiProject } from './refi/project';
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
  canBeForNvivo: true,
  needs: 'originals',
  loses: projectLosses,
  facts,
  render,
  preview: (bundle) => refiProject(bundle).project,
};

function render(bundle: Bundle): Uint8Array {
  const { project, files } = refiProject(bundle);
  const parts = [...files].map(([name, data]) => ({ name, data }));
  return zipFile([{ name: 'project.qde', data: project }, ...parts]);
}

/** Where all characters count one in either unit, there is nothing to say but when it was asked for. */
function facts({ readings, forNvivo }: Bundle): string[] {
  const wide = readings.filter(({ content }) => /[\u{10000}-\u{10FFFF}]/u.test(content));
  const [first] = wide;
  const counts = forNvivo
    ? 'Positions count UTF-16 units, as NVivo for Windows does.'
    : 'Positions count Unicode code points, as the standard says.';
  if (!first) {
    const same = 'No text holds an emoji or rare character, so other programs count the same.';
    return forNvivo ? [`${counts} ${same}`] : [];
  }
  const texts = `${counted(wide.length, 'text')} (first “${oneLine(first.title, 60)}”)`;
  const others = forNvivo
    ? 'programs that keep to the standard count each of these as one, and would place what stands behind them too late.'
    : 'NVivo for Windows counts each of these as two, and would place what stands behind them too early.';
  return [`${counts} Emoji or rare characters are in ${texts}: ${others}`];
}

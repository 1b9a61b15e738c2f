import { afterEach, expect, it } from 'vitest';
import { PreviewPane } from '../../../../renderer/features/export/PreviewPane';
import { ScopeRow } from '../../../../renderer/features/export/ScopeRow';
import { exportFormats, formatById } from '../../../../shared/export';
import { exportReport } from '../../../../shared/export/exportReport';
import { qdpx } from '../../../../shared/export/qdpx';
import { type ExportScope, wholeWorkspace } from '../../../../shared/export/scope';
import { doing, draw, texts, the, wipe } from '../../../support/drawn';
import { emptyWorkspace } from '../../../support/records';
import { sampleBundle } from '../../../support/sampleBundle';

afterEach(wipe);

const label = 'For NVivo on Windows (UTF-16 positions)';

async function scopeOf(format: string, scope: ExportScope = wholeWorkspace) {
  const chosen: ExportScope[] = [];
  await draw(
    <ScopeRow
      workspace={emptyWorkspace}
      current={null}
      format={formatById(format) ?? null}
      scope={scope}
      onChange={(one) => chosen.push(one)}
    />,
  );
  return chosen;
}

it('offers positions for NVivo with a QDA project, and with no other format', async () => {
  const offering: string[] = [];
  for (const { id } of exportFormats) {
    await scopeOf(id);
    if (texts('.scope-checks label').includes(label)) offering.push(id);
  }
  expect(offering).toEqual(['qdpx']);
});

it('leaves nothing to choose where a format always holds the whole workspace', async () => {
  const whole: string[] = [];
  for (const { id } of exportFormats) {
    await scopeOf(id);
    if (the('.scope-row', '', HTMLFieldSetElement).disabled) whole.push(id);
  }
  expect(whole).toEqual(['bundle']);
});

it('takes the choice for NVivo into the scope, and out of it', async () => {
  for (const forNvivo of [false, true]) {
    const chosen = await scopeOf('qdpx', { ...wholeWorkspace, forNvivo });
    const box = the('.scope-checks label', label).querySelector('input');
    expect(box?.checked).toBe(forNvivo);
    await doing(() => box?.click());
    expect(chosen).toEqual([{ ...wholeWorkspace, forNvivo: !forNvivo }]);
  }
});

it('says below the preview, without a click, whether the choice makes a difference', async () => {
  const bundle = { ...sampleBundle(), forNvivo: true };
  const file = { name: 'a.qdpx', bytes: 1, tags: 1, isFile: false, content: qdpx.preview(bundle) };
  await draw(<PreviewPane preview={{ ...file, report: exportReport(qdpx, bundle) }} />);
  const says = [...document.querySelectorAll('p')].filter(({ textContent }) =>
    textContent.startsWith('Positions count UTF-16 units, as NVivo for Windows does. Emoji'),
  );
  expect(says).toHaveLength(1);
  expect(says[0]?.closest('details')).toBeNull();
});

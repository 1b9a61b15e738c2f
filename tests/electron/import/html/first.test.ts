import { test } from 'vitest';
import { measured } from '../../../support/pages/compare';
import { blogSystems } from '../../../support/pages/held/blogSystems';
import { newsSites } from '../../../support/pages/held/newsSites';
import { managedSites } from '../../../support/pages/held/managedSites';
import { forums } from '../../../support/pages/held/forums';
import { oddPages } from '../../../support/pages/held/oddPages';
import { writeFileSync, mkdirSync } from 'node:fs';
import { articleIn } from '../../../support/pages/compare';
test('x', () => {
  const pages = [...blogSystems, ...newsSites, ...managedSites, ...forums, ...oddPages];
  let sum = 0;
  mkdirSync('/tmp/html5/out', { recursive: true });
  const lines: string[] = [];
  const halves: Record<string, { n: number; sum: number; both: number; com: number; all: number }> = {};
  for (const [at, page] of pages.entries()) {
    const half = at % 2 === 0 ? 'tune' : 'HELD';
    const m = measured(page);
    sum += m.overlap;
    const ok = JSON.stringify(m.comments) === JSON.stringify(page.comments);
    const n = page.comments.filter((c) => m.comments.some((o) => o.author === c.author && o.words.join('|') === c.words.join('|'))).length;
    const h = (halves[half] ??= { n: 0, sum: 0, both: 0, com: 0, all: 0 }); h.n += 1; h.sum += m.overlap; h.both += Number(m.title && m.author); if (page.comments.length) { h.all += 1; h.com += Number(ok); } else if (!ok) h.com -= 1;
    lines.push(`${half} ${m.overlap.toFixed(3)} ${m.title ? 'T' : '-'} ${m.author ? 'A' : '-'} c:${page.comments.length === 0 && ok ? 'none' : ok ? 'ok' : `${n}/${page.comments.length} of ${m.comments.length}`} ${page.name}`);
    if (half === 'tune') writeFileSync(`/tmp/html5/out/${page.name}.txt`, [page.debate.title, m.draft.claims.title?.value, page.debate.author, JSON.stringify(m.draft.claims.author), '--- got', articleIn(m.draft), '--- want', page.article.join('\n'), '--- comments got', JSON.stringify(m.comments, null, 1), '--- want', JSON.stringify(page.comments, null, 1), '--- pieces', ...m.draft.pieces.map((p) => `${p.kind} [${p.reason}] ${m.draft.text.slice(p.start, p.end).slice(0, 90)}`)].join('\n'));
  }
  console.log(`${Object.entries(halves).map(([k, h]) => `${k}: ${h.n} pages, mean ${(h.sum / h.n).toFixed(4)}, title+author ${h.both}, comments ${h.com}/${h.all}`).join('; ')}\n${pages.length} pages mean ${(sum / pages.length).toFixed(4)}\n${lines.join('\n')}`);
});

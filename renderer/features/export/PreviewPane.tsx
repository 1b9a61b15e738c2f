import { LossReportView } from '../../ui/LossReportView';
import type { Preview } from './previewMessages';

/** Lines of the file that the preview shows. */
const shownLines = 400;

/** The file as it will be, and what becomes of every record in it. */
export function PreviewPane({ preview }: { readonly preview: Preview | null }) {
  if (preview === null) return <p className="preview-wait sec">Making the file…</p>;
  if ('failure' in preview)
    return (
      <p className="preview-wait" role="alert">
        {preview.failure.message}
      </p>
    );
  const { content, isFile, report } = preview;
  const lines = content.split('\n', shownLines + 1);
  const isAll = lines.length <= shownLines;
  const what = isFile ? 'the file' : 'what is in the file';
  return (
    <>
      <p className="lab">
        Preview{' '}
        <span className="sec">
          {isAll ? `All of ${what}.` : `The first ${String(shownLines)} lines of ${what}.`} Changes
          as you choose.
        </span>
      </p>
      <pre className="preview" tabIndex={0} aria-label="Preview of the file">
        {lines.slice(0, shownLines).map((line, index) => (
          // Lines have no identity but their number.
          <span key={index} className="preview-line">
            {line}
          </span>
        ))}
      </pre>
      {report.facts.map((fact) => (
        <p key={fact} className="sec">
          {fact}
        </p>
      ))}
      {report.losses.length === 0 ? (
        <p className="sec">This format holds everything.</p>
      ) : (
        <details className="losses">
          <summary>What this format does not hold</summary>
          <div className="losses-scroll" tabIndex={0} role="region" aria-label="Report">
            <LossReportView report={{ ...report, facts: [] }} />
          </div>
        </details>
      )}
    </>
  );
}

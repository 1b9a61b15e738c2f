import type { ExportFormat } from '../../../shared/export/format';
import type { ExportScope } from '../../../shared/export/scope';
import type { Reading } from '../../../shared/model/reading';
import { codesInUse, readingsInUse, type Workspace } from '../../../shared/model/workspace';
import { Badge } from '../../ui/Badge';
import { ManyChoice } from './ManyChoice';

interface ScopeRowProps {
  readonly workspace: Workspace;
  readonly current: Reading | null;
  readonly format: ExportFormat | null;
  readonly scope: ExportScope;
  readonly onChange: (scope: ExportScope) => void;
}

/** What the file shall cover: readings, reviewers, tags, notes and texts. */
export function ScopeRow({ workspace, current, format, scope, onChange }: ScopeRowProps) {
  const { readings, reviewers, notes, texts, forNvivo } = scope;
  const canChooseTexts = format?.texts === 'optional';
  // What always holds the whole workspace leaves nothing to choose.
  const isWhole = format?.needs === 'everything';
  return (
    <fieldset className="scope-row" disabled={isWhole}>
      <legend className="sr">What the file covers</legend>
      <ManyChoice
        label="Readings"
        all="The whole workspace"
        plural="readings"
        items={listed(workspace, current)}
        chosen={readings}
        disabled={isWhole}
        onChoose={(chosen) => {
          onChange({ ...scope, readings: chosen === null ? null : [...chosen] });
        }}
      />
      <ManyChoice
        label="Reviewers"
        all="All reviewers"
        plural="reviewers"
        items={workspace.reviewers}
        chosen={reviewers}
        disabled={isWhole}
        onChoose={(chosen) => {
          onChange({ ...scope, reviewers: chosen === null ? null : [...chosen] });
        }}
      />
      <CodeChoice workspace={workspace} scope={scope} onChange={onChange} />
      <div className="scope-checks">
        <label>
          <input
            type="checkbox"
            checked={notes}
            onChange={() => {
              onChange({ ...scope, notes: !notes });
            }}
          />
          Notes
        </label>
        <label className={canChooseTexts ? undefined : 'off'}>
          <input
            type="checkbox"
            disabled={!canChooseTexts}
            checked={canChooseTexts ? texts : format?.texts === 'always'}
            onChange={() => {
              onChange({ ...scope, texts: !texts });
            }}
          />
          Full texts
        </label>
        {format?.canBeForNvivo ? (
          <label title="NVivo on Windows counts emoji and rare characters as two. Where no text holds one, it makes no difference.">
            <input
              type="checkbox"
              checked={forNvivo}
              onChange={() => {
                onChange({ ...scope, forNvivo: !forNvivo });
              }}
            />
            For NVivo on Windows (UTF-16 positions)
          </label>
        ) : null}
      </div>
    </fieldset>
  );
}

/** The reading that is open comes first. */
function listed(workspace: Workspace, current: Reading | null) {
  const all = readingsInUse(workspace).map(({ id, title }) => ({ id, name: title }));
  const isOpen = ({ id }: { readonly id: string }) => id === current?.id;
  return [...all.filter(isOpen), ...all.filter((one) => !isOpen(one))];
}

type CodeChoiceProps = Pick<ScopeRowProps, 'workspace' | 'scope' | 'onChange'>;

/** Each tag of the codebook as a switch; with all of them on, later ones count too. */
function CodeChoice({ workspace, scope, onChange }: CodeChoiceProps) {
  const codes = codesInUse(workspace);
  const ids = codes.map(({ id }) => id);
  const on = new Set(scope.codes ?? ids);
  const toggle = (id: string) => {
    const next = ids.filter((one) => (one === id ? !on.has(one) : on.has(one)));
    onChange({ ...scope, codes: next.length === ids.length ? null : next });
  };
  return (
    <fieldset className="field scope-codes">
      <legend>
        Tags{' '}
        <span className="sec num">
          {on.size === ids.length
            ? `all ${String(ids.length)}`
            : `${String(on.size)} of ${String(ids.length)}`}
        </span>
      </legend>
      <div className="scope-badges">
        {codes.map((code) => (
          <button
            key={code.id}
            type="button"
            className="scope-code"
            aria-pressed={on.has(code.id)}
            aria-label={code.name}
            title={code.name}
            onClick={() => {
              toggle(code.id);
            }}
          >
            <Badge code={code} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}

import type { Code } from '../../../shared/model/code';
import { type CodeNode, codeTree } from '../../../shared/model/codeTree';
import { readingsInUse, tagsIn, type Workspace } from '../../../shared/model/workspace';
import { openCode, openNewCode, restoreCode } from '../../state/codebook';
import { keyOfTag } from '../../state/keyOfTag';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Icon } from '../../ui/Icon';

/** The codebook at the foot of the list: each tag with its count in the workspace and its key. */
export function TagList({ workspace }: { readonly workspace: Workspace }) {
  const counts = countsByCode(workspace);
  const deleted = workspace.codes.filter((code) => code.deleted !== null);
  return (
    <>
      <div className="sh">
        <h2>Tags</h2>
        <button
          type="button"
          className="ib mini"
          aria-label="New tag"
          title="New tag"
          onClick={() => {
            openNewCode();
          }}
        >
          <Icon name="plus" />
        </button>
      </div>
      <CodeRows nodes={codeTree(workspace.codes).top} counts={counts} />
      {deleted.length === 0 ? null : (
        <details className="bin">
          <summary className="trow">
            <Icon name="bin" />
            <span>Deleted tags</span>
            <span className="ct num">{deleted.length}</span>
          </summary>
          {deleted.map((code) => (
            <div key={code.id} className="trow">
              <Badge code={code} />
              <span className="trunc">{code.name}</span>
              <span className="ct num">{counts.get(code.id) ?? 0}</span>
              <button type="button" className="btn sm" onClick={() => void restoreCode(code.id)}>
                Put back
              </button>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

/** Codes that stand below the same one, each with those below it. */
function CodeRows({
  nodes,
  counts,
}: {
  readonly nodes: readonly CodeNode[];
  readonly counts: ReadonlyMap<string, number>;
}) {
  if (nodes.length === 0) return null;
  return (
    <ul className="codes">
      {nodes.map(({ code, children }) => (
        <li key={code.id}>
          <CodeRow code={code} count={counts.get(code.id) ?? 0} />
          <CodeRows nodes={children} counts={counts} />
        </li>
      ))}
    </ul>
  );
}

function CodeRow({ code, count }: { readonly code: Code; readonly count: number }) {
  // A key that is changed or switched off is told of at once.
  useStore((state) => state.settings);
  const keys = keyOfTag(code);
  return (
    <button
      type="button"
      className="trow"
      title={code.definition}
      onClick={() => {
        openCode(code.id);
      }}
    >
      <Badge code={code} />
      <span className="trunc">{code.name}</span>
      <span className="ct num">{count}</span>
      {keys === undefined ? <span className="no-key" /> : <kbd>{keys}</kbd>}
    </button>
  );
}

/** Tags by code in the readings that are in use; those of deleted codes are counted, too. */
function countsByCode(workspace: Workspace): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const reading of readingsInUse(workspace)) {
    for (const [code, { tags }] of tagsIn(workspace, reading.id).tallies) {
      counts.set(code, (counts.get(code) ?? 0) + tags);
    }
  }
  return counts;
}

import { tagsIn, type Workspace } from '../../../shared/model/workspace';
import { counted } from '../../../shared/text/counted';
import { restoreReading } from '../../state/readings';
import { Icon } from '../../ui/Icon';

/** Readings that were moved out of the list; they and their tags are kept and can come back. */
export function Bin({ workspace }: { readonly workspace: Workspace }) {
  const binned = Object.values(workspace.readings).filter((reading) => reading.binned !== null);
  if (binned.length === 0) return null;
  return (
    <details className="bin">
      <summary className="trow">
        <Icon name="bin" />
        <span>Bin</span>
        <span className="ct num">{binned.length}</span>
      </summary>
      {binned.map((reading) => (
        <div key={reading.id} className="trow">
          <span className="trunc" title={reading.title}>
            {reading.title}
          </span>
          <span className="ct num">{counted(tagsIn(workspace, reading.id).size, 'tag')}</span>
          <button type="button" className="btn sm" onClick={() => void restoreReading(reading.id)}>
            Put back
          </button>
        </div>
      ))}
    </details>
  );
}

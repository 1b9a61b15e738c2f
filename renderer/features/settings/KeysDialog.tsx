import type { Code } from '../../../shared/model/code';
import { type ContextNow, contextsNow } from '../../keyChanges';
import { keyOfTag } from '../../state/keyOfTag';
import { useStore } from '../../state/store';
import { Badge } from '../../ui/Badge';
import { Hint } from '../../ui/Hint';
import { Modal } from '../../ui/Modal';
import { Keys } from './Keys';

interface KeysDialogProps {
  readonly platform: string;
  /** The tags of the workspace; none where there is no workspace. */
  readonly codes: readonly Code[];
  readonly onChangeKeys: () => void;
  readonly onClose: () => void;
}

/** Every key, by the place where it works. */
export function KeysDialog({ platform, codes, onChangeKeys, onClose }: KeysDialogProps) {
  const { keys, singleKeys } = useStore((state) => state.settings);
  const note = singleKeys
    ? 'Single keys work only where the heading says.'
    : 'Single keys are switched off.';
  return (
    <Modal
      title="Keyboard"
      note={note}
      className="keys"
      onClose={onClose}
      actions={
        <button type="button" className="btn quiet" onClick={onChangeKeys}>
          Change keys…
        </button>
      }
    >
      {/* It takes the focus, so that the keys can scroll what does not fit. */}
      <div className="key-groups" tabIndex={0} role="region" aria-label="All keys">
        {readingFirst(contextsNow(keys, singleKeys)).map((context) => (
          <section key={context.id}>
            <h2>{context.label}</h2>
            <dl>
              {context.bindings
                .filter(({ usual }) => usual.label !== null)
                .map((binding) => (
                  <div key={binding.id} className="key-row">
                    <dt>{binding.usual.label}</dt>
                    <dd>
                      <Keys keys={binding.keys} platform={platform} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <TagKeys codes={codes} />
      </div>
    </Modal>
  );
}

/** Most keys are for reading. */
function readingFirst(contexts: readonly ContextNow[]): readonly ContextNow[] {
  return [...contexts].sort((a, b) => Number(b.id === 'reading') - Number(a.id === 'reading'));
}

/** The tags, each with its key. */
function TagKeys({ codes }: { readonly codes: readonly Code[] }) {
  if (codes.length === 0) return null;
  return (
    <section>
      <h2>The tags</h2>
      <dl>
        {codes.map((code) => (
          <div key={code.id} className="key-row">
            <dt>
              <Badge code={code} /> {code.name}
            </dt>
            <dd>
              {keyOfTag(code) === undefined ? (
                <span className="mut">no key</span>
              ) : (
                <Hint keys={keyOfTag(code)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

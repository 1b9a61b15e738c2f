import { keyContexts, keysInWords } from '../../keys';
import { Modal } from '../../ui/Modal';

interface KeysDialogProps {
  readonly platform: string;
  readonly onClose: () => void;
}

/** Every key, by the place where it works. */
export function KeysDialog({ platform, onClose }: KeysDialogProps) {
  return (
    <Modal title="Keyboard" className="keys" onClose={onClose}>
      {/* It takes the focus, so that the keys can scroll what does not fit. */}
      <div className="key-groups" tabIndex={0} role="region" aria-label="All keys">
        {keyContexts.map((context) => (
          <section key={context.id}>
            <h2 className="lab">{context.label}</h2>
            <dl>
              {context.bindings
                .filter(({ label }) => label !== null)
                .map(({ keys, label }) => (
                  <div key={keys} className="key-row">
                    <dt>
                      {keysInWords(keys, platform).map((part) => (
                        <kbd key={part}>{part}</kbd>
                      ))}
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

import type { ReactNode } from 'react';
import { call } from '../../api';
import { keysFor, namingKeys } from '../../state/keys';
import { fail } from '../../state/notices';
import { showsList } from '../../state/room';
import { useStore } from '../../state/store';
import { Hint } from '../../ui/Hint';
import { Icon } from '../../ui/Icon';
import { MenuButton } from '../../ui/MenuButton';

interface TitleBarProps {
  /** The workspace's name and menu. */
  readonly children: ReactNode;
  readonly onCommand: (command: string) => void;
}

/** The top of the window; it also moves the window, whose frame the system does not draw. */
export function TitleBar({ children, onCommand }: TitleBarProps) {
  const showList = useStore(showsList);
  const platform = useStore((state) => state.platform);
  // The titles name keys, which can be changed.
  useStore((state) => state.settings.keys);
  const hasReadings = useStore((state) => state.current !== null);
  return (
    <header className={`titlebar ${platform}`}>
      <div className="row">
        <button
          type="button"
          className="ib"
          aria-label={showList ? 'Hide the reading list' : 'Show the reading list'}
          title={namingKeys('Reading list', 'anywhere', 'toggleList')}
          onClick={() => {
            onCommand('toggleList');
          }}
        >
          <Icon name="list" />
        </button>
        {children}
      </div>
      <div className="end">
        <button
          type="button"
          className="open-palette"
          aria-label="Search or run a command"
          title="Search or run a command"
          onClick={() => {
            onCommand('palette');
          }}
        >
          <Icon name="search" />
          <span className="trunc">Search or run a command</span>
          <Hint keys={keysFor('anywhere', 'palette')} />
        </button>
        <MenuButton
          label="Import readings"
          className="ib"
          entries={() => [
            {
              label: 'Choose files…',
              keys: keysFor('anywhere', 'importReadings'),
              run: () => {
                onCommand('importReadings');
              },
            },
            {
              label: 'Paste text…',
              run: () => {
                onCommand('pasteReading');
              },
            },
          ]}
        >
          <Icon name="import" />
        </MenuButton>
        <button
          type="button"
          className="ib"
          aria-label="Export"
          title={namingKeys('Export', 'anywhere', 'export')}
          disabled={!hasReadings}
          onClick={() => {
            onCommand('export');
          }}
        >
          <Icon name="export" />
        </button>
        {platform === 'darwin' ? null : <WindowButtons />}
      </div>
    </header>
  );
}

function WindowButtons() {
  const act = (what: 'minimise' | 'maximise' | 'close') => () =>
    void call('window.act', what).catch(fail);
  return (
    <div className="wc">
      <button type="button" aria-label="Minimise the window" onClick={act('minimise')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M1 5h8" />
        </svg>
      </button>
      <button type="button" aria-label="Maximise the window" onClick={act('maximise')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect x="1" y="1" width="8" height="8" rx="1" />
        </svg>
      </button>
      <button type="button" aria-label="Close the window" onClick={act('close')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="m1 1 8 8M9 1 1 9" />
        </svg>
      </button>
    </div>
  );
}

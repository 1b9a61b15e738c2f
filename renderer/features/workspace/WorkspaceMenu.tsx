import { call } from '../../api';
import { fail } from '../../state/notices';
import { openWith } from '../../state/workspaces';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { MenuButton } from '../../ui/MenuButton';

/** The workspace's name; its menu names, opens and makes workspaces. */
export function WorkspaceMenu() {
  const open = useStore((state) => state.open);
  const recent = useStore((state) => state.recent);
  const others = recent
    .map((one, index) => ({ ...one, index }))
    .filter((one) => one.folder !== open?.folder);
  return (
    <MenuButton
      label={open ? `Workspace ${open.workspace.name}` : 'Workspace'}
      className="proj"
      entries={() => [
        ...(open
          ? [
              {
                label: 'Rename the workspace…',
                run: () => {
                  useStore.setState({ dialog: { kind: 'rename', what: 'workspace' } });
                },
              },
              {
                label: 'Show its folder',
                note: open.folder,
                run: () => void call('workspaces.showFolder', null).catch(fail),
              },
              'line' as const,
              {
                label: 'Name this version…',
                keys: 'Ctrl S',
                run: () => {
                  useStore.setState({ dialog: { kind: 'nameVersion' } });
                },
              },
              {
                label: 'Earlier versions…',
                keys: 'Ctrl Shift H',
                run: () => {
                  useStore.setState({ dialog: { kind: 'history' } });
                },
              },
              'line' as const,
            ]
          : []),
        {
          label: 'New workspace…',
          run: () => void openWith(() => call('workspaces.create', null)),
        },
        {
          label: 'Open a workspace…',
          run: () => void openWith(() => call('workspaces.open', null)),
        },
        {
          label: 'Open the sample',
          run: () => void openWith(() => call('workspaces.openSample', null)),
        },
        ...(others.length > 0 ? ['line' as const] : []),
        ...others.map(({ name, folder, index }) => ({
          label: name,
          note: folder,
          run: () => void openWith(() => call('workspaces.openRecent', { index })),
        })),
      ]}
    >
      <span className="trunc">{open?.workspace.name ?? 'Untitled workspace'}</span>
      <Icon name="down" />
    </MenuButton>
  );
}

/** Every step that touches the disk, by name. */
export type FileOperation =
  | 'stat'
  | 'read'
  | 'list'
  | 'room'
  | 'open'
  | 'write'
  | 'truncate'
  | 'sync'
  | 'close'
  | 'rename'
  | 'link'
  | 'remove'
  | 'makeFolder'
  | 'removeFolder'
  | 'syncFolder';

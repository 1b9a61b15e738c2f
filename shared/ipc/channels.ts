/**
 * The names of all calls and events, without their schemas: the preload needs the names only, and
 * stays a few hundred bytes. A test keeps this list and the contract equal.
 */
export const callNames = [
  'app.state',
  'settings.change',
  'place.keep',
  'window.act',
  'workspaces.create',
  'workspaces.open',
  'workspaces.openRecent',
  'workspaces.openSample',
  'workspaces.rename',
  'workspaces.showFolder',
  'imports.choose',
  'imports.files',
  'imports.paste',
  'imports.look',
  'imports.again',
  'imports.remove',
  'imports.answer',
  'imports.finish',
  'imports.cancel',
  'comments.split',
  'comments.merge',
  'comments.notOne',
  'comments.reply',
  'comments.tagAll',
  'blocks.keep',
  'readings.text',
  'readings.update',
  'readings.correct',
  'tags.place',
  'tags.letGo',
  'readings.bin',
  'tags.toggle',
  'tags.addAll',
  'tags.note',
  'tags.claim',
  'tags.recode',
  'tags.move',
  'tags.remove',
  'codes.add',
  'codes.update',
  'codes.delete',
  'codes.restore',
  'reviewers.rename',
  'history.undo',
  'history.redo',
  'versions.list',
  'versions.problems',
  'versions.look',
  'versions.name',
  'versions.restore',
  'versions.openCopy',
  'storage.retry',
  'storage.moveElsewhere',
  'exports.measure',
  'exports.save',
  'exports.cancel',
] as const;
export type CallName = (typeof callNames)[number];

/** What main tells the window without being asked. */
export const eventNames = ['opened', 'imported', 'import', 'failed', 'status', 'command'] as const;
export type EventName = (typeof eventNames)[number];

/** The one channel that calls travel on, and the one for events. */
export const callChannel = 'lectern:call';
export const eventChannel = 'lectern:event';

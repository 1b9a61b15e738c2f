import process from 'node:process';
import { Files } from '../../../electron/storage/files';
import { WorkspaceLock } from '../../../electron/storage/workspaceLock';

/* Takes the lock of the folder that it is given, says so, and never lets go of it. */
const [folder = ''] = process.argv.slice(2);
await new WorkspaceLock(new Files(), folder).hold(async () => {
  process.stdout.write('held\n');
  await new Promise((resolve) => process.stdin.once('end', resolve).resume());
});

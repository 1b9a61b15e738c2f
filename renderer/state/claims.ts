import { type Claim, claimInWords } from '../../shared/model/claim';
import { isReplaced } from '../../shared/model/revisions';
import type { Tag } from '../../shared/model/tag';
import { commit } from './commit';
import { undo } from './history';
import { announce, notify } from './notices';
import { tellOfEarlier } from './revisions';
import { useStore } from './store';

/** Asks who claims what in the words of a tag; where it cannot be changed, it is said why. */
export function openClaim({ id, reading }: Tag): void {
  const { open, dialog } = useStore.getState();
  if (!open || dialog !== null) return;
  if (open.readOnly) useStore.setState({ dialog: { kind: 'failure', failure: open.readOnly } });
  else if (isReplaced(open.workspace, reading)) tellOfEarlier();
  else useStore.setState({ dialog: { kind: 'claim', reading, tag: id } });
}

/** Says who claims what in the words of a tag; null: nobody any more. True when that was saved. */
export async function saveClaim({ id, reading }: Tag, claim: Claim | null): Promise<boolean> {
  const committed = await commit('tags.claim', { reading, tag: id, claim });
  if (!committed) return false;
  if (claim === null) notify('Claim removed.', { label: 'Undo', run: () => void undo() });
  else announce(`Claim saved: ${claimInWords(claim)}.`);
  return true;
}

import { claimInWords } from '../../../shared/model/claim';
import type { Tag } from '../../../shared/model/tag';
import { openClaim } from '../../state/claims';

/** Who claims what, in one line below the note; a press lets it be changed. */
export function ClaimLine({ tag }: { readonly tag: Tag }) {
  if (tag.claim === null) return null;
  const words = claimInWords(tag.claim);
  return (
    <button
      type="button"
      className="claim"
      dir="auto"
      aria-label={`Claim: ${words}`}
      onClick={() => {
        openClaim(tag);
      }}
    >
      {words}
    </button>
  );
}

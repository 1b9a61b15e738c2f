/** What the system reported of a failure, for those who want it; nothing when it said nothing. */
export function SystemDetail({ detail }: { readonly detail: string | null }) {
  return detail === null ? null : (
    <details>
      <summary>What the system reported</summary>
      <code>{detail}</code>
    </details>
  );
}

/** The keys of what stands before it; nothing when it has none. */
export function Hint({ keys }: { readonly keys: string | undefined }) {
  return keys === undefined ? null : <kbd>{keys}</kbd>;
}

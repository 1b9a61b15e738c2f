import { Late } from '../../ui/Late';

/** Lines where text will be. */
export function Skeleton({ rows }: { readonly rows: number }) {
  return (
    <Late>
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <i key={row} />
        ))}
      </div>
    </Late>
  );
}

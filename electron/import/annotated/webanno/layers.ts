/** A layer of annotations, with its columns from the first after the token. */
export interface Layer {
  readonly type: string;
  readonly kind: 'span' | 'chain' | 'relation';
  readonly columns: readonly Column[];
}

export interface Column {
  /** Counted from 0 among the columns of a row. */
  readonly at: number;
  /** Empty for a layer without features. */
  readonly feature: string;
  /** `role` and `target` say which other annotations belong to this one. */
  readonly holds: 'value' | 'role' | 'target';
}

const kinds = { SP: 'span', CH: 'chain', RL: 'relation' } as const;

/** The first columns of a row hold its number, its offsets and its words. */
const firstColumn = 3;

/** Returns the layers that the head of a file declares, in the order of their columns. */
export function layersOf(lines: readonly string[]): Layer[] {
  let at = firstColumn;
  return lines.flatMap((line) => {
    const [, kind, declared = ''] = /^#T_(SP|CH|RL)=(.+)$/.exec(line) ?? [];
    if (kind === undefined) return [];
    const [type = '', ...features] = declared.split('|');
    const columns = (features.length === 0 ? [''] : features).map((feature, index) => {
      return { at: at + index, feature, holds: heldBy(feature, features[index - 1] ?? '') };
    });
    at += columns.length;
    return [{ type, kind: kinds[kind as keyof typeof kinds], columns }];
  });
}

function heldBy(feature: string, before: string): Column['holds'] {
  if (feature.startsWith('ROLE_')) return 'role';
  return feature.startsWith('BT_') || before.startsWith('ROLE_') ? 'target' : 'value';
}

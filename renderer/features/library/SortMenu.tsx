import { memo } from 'react';
import type { Reading } from '../../../shared/model/reading';
import { compare } from '../../../shared/text/compare';
import { MenuButton } from '../../ui/MenuButton';

/** The order of the reading list. */
export type SortOrder = 'added' | 'title' | 'date';

const labels: Readonly<Record<SortOrder, string>> = {
  added: 'In the order of import',
  title: 'By title',
  date: 'By date, undated last',
};

const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Returns the readings in this order; equal ones keep the order of import. */
export function sorted(readings: readonly Reading[], order: SortOrder): readonly Reading[] {
  if (order === 'title') return [...readings].sort((a, b) => titles.compare(a.title, b.title));
  if (order === 'date') {
    return [...readings].sort((a, b) => compare(a.published ?? '9999', b.published ?? '9999'));
  }
  return readings;
}

interface SortMenuProps {
  readonly order: SortOrder;
  readonly onOrder: (order: SortOrder) => void;
}

/** In which order the readings are listed. */
export const SortMenu = memo(function SortMenu({ order, onOrder }: SortMenuProps) {
  const orders: readonly SortOrder[] = ['added', 'title', 'date'];
  return (
    <MenuButton
      label="Sort readings"
      className="ib mini"
      entries={() =>
        orders.map((one) => ({
          label: labels[one],
          checked: one === order,
          run: () => {
            onOrder(one);
          },
        }))
      }
    >
      <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 4h8M4 8h5.500M4 12h3" />
      </svg>
    </MenuButton>
  );
});

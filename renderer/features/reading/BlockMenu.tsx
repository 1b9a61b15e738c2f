import { memo } from 'react';
import { blockAt } from '../../../shared/anchor/selector';
import { commentsOf, commentWith } from '../../../shared/model/comments';
import type { Reading } from '../../../shared/model/reading';
import { counted } from '../../../shared/text/counted';
import {
  keepBlocks,
  mergeComment,
  noComment,
  openReply,
  splitComment,
  tagAllComments,
} from '../../state/comments';
import { keysFor } from '../../state/keys';
import { openCorrection, showVersion, useIsEarlier } from '../../state/revisions';
import { useStore } from '../../state/store';
import { Icon } from '../../ui/Icon';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuEntry } from '../../ui/MenuEntries';

/** What can be done to the paragraph or comment at the caret, and to what was left out. */
export const BlockMenu = memo(function BlockMenu({ reading }: { readonly reading: Reading }) {
  const caret = useStore((state) => state.caret);
  const showLeftOut = useStore((state) => state.showLeftOut);
  const isLocked = useStore((state) => (state.open?.readOnly ?? null) !== null);
  const isEarlier = useIsEarlier(reading.id);
  return (
    <MenuButton
      label="Corrections, comments and what was left out"
      className="ib"
      entries={() => [
        ...(isLocked || isEarlier ? [] : changesAt(reading, caret)),
        showEntry(reading, showLeftOut),
        ...(reading.revises === null ? [] : [earlierEntry(reading.revises)]),
      ]}
    >
      <Icon name="more" />
    </MenuButton>
  );
});

function changesAt(reading: Reading, caret: number): MenuEntry[] {
  return [correctEntry(), ...commentEntries(reading, caret), ...keepEntry(reading, caret)];
}

function showEntry({ blocks }: Reading, checked: boolean): MenuEntry {
  const out = blocks.filter(({ included }) => !included).length;
  return {
    label: 'Show what was left out',
    note: out === 0 ? 'Nothing is left out' : counted(out, 'block'),
    checked,
    run: () => {
      useStore.setState({ showLeftOut: !checked });
    },
  };
}

const correctEntry = (): MenuEntry => ({
  label: 'Correct the text…',
  keys: keysFor('reading', 'correctText'),
  run: () => void openCorrection(),
});

function earlierEntry(version: string): MenuEntry {
  return {
    label: 'Show the earlier text',
    run: () => {
      showVersion(version);
    },
  };
}

function commentEntries({ id, blocks }: Reading, caret: number): MenuEntry[] {
  const comments = commentsOf(blocks);
  if (comments.length === 0) return [];
  const block = blockAt(blocks, caret);
  const comment = block ? commentWith(blocks, block.id) : null;
  const all: MenuEntry = {
    label: 'Tag all comments as Reader comment',
    note: counted(comments.length, 'comment'),
    run: () => void tagAllComments(id),
  };
  if (!block || !comment) return [all, 'line'];
  const name = `comment ${String(comment.number)}`;
  return [
    ...(comment.number > 1
      ? [
          {
            label: `Merge ${name} with ${String(comment.number - 1)}`,
            keys: keysFor('reading', 'mergeComment'),
            run: () => void mergeComment(id, block.id),
          },
        ]
      : []),
    ...(block.id === comment.first.id
      ? []
      : [
          {
            label: `Split ${name} here`,
            keys: keysFor('reading', 'splitComment'),
            run: () => void splitComment(id, block.id),
          },
        ]),
    {
      label: `Not a comment: ${name}`,
      keys: keysFor('reading', 'notComment'),
      run: () => void noComment(id, block.id),
    },
    ...(comments.length > 1
      ? [
          {
            label: `Reply to\u2026: ${name}`,
            keys: keysFor('reading', 'answerComment'),
            run: () => {
              openReply(id, comment.first.id);
            },
          },
        ]
      : []),
    all,
    'line',
  ];
}

/** The last block that is read cannot be left out: a reading without any words is none. */
function keepEntry({ id, blocks }: Reading, caret: number): MenuEntry[] {
  const block = blockAt(blocks, caret);
  if (!block) return [];
  const comment = commentWith(blocks, block.id);
  const ids = (comment?.blocks ?? [block]).map((one) => one.id);
  const isAll = blocks.every((one) => !one.included || ids.includes(one.id));
  if (block.included && isAll) return [];
  const what = comment ? 'comment' : 'paragraph';
  return [
    {
      label: block.included ? `Leave this ${what} out` : `Keep this ${what} in the text`,
      run: () => void keepBlocks(id, ids, !block.included),
    },
    'line',
  ];
}

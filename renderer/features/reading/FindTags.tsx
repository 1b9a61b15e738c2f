import type { RefObject } from 'react';
import type { Code } from '../../../shared/model/code';
import type { Span } from '../../../shared/text/segment';
import { fail } from '../../state/notices';
import { tagAll } from '../../state/tags';
import { CodeMenu } from '../../ui/CodeMenu';

/** Which of the two menus is open. */
export type TagMenu = 'all' | 'one' | null;

interface FindTagsProps {
  readonly reading: string;
  readonly codes: readonly Code[];
  readonly hits: readonly Span[];
  readonly current: Span | undefined;
  /** Gets the focus after a tag was chosen. */
  readonly back: RefObject<HTMLElement | null>;
  readonly menu: TagMenu;
  readonly onMenu: (menu: TagMenu) => void;
}

/** Tags what was found: the place that the search is at, or all of them as one step. */
export function FindTags(props: FindTagsProps) {
  const { reading, codes, hits, current, back, menu, onMenu } = props;
  const tag = async (code: string, spans: readonly Span[]) => {
    const places = spans.map(({ start, end }) => ({ start, end }));
    const failure = await tagAll(code, [{ reading, spans: places }]);
    if (failure) fail(failure);
  };
  const shared = { codes, back, className: 'btn sm', disabled: !current };
  return (
    <div className="find-tags">
      <CodeMenu
        {...shared}
        label="Tag this place"
        isOpen={menu === 'one'}
        onOpen={(isOpen) => {
          onMenu(isOpen ? 'one' : null);
        }}
        onCode={(code) => void tag(code, current ? [current] : [])}
      >
        Tag this
      </CodeMenu>
      <CodeMenu
        {...shared}
        label="Tag all the places"
        isOpen={menu === 'all'}
        onOpen={(isOpen) => {
          onMenu(isOpen ? 'all' : null);
        }}
        onCode={(code) => void tag(code, hits)}
      >
        Tag all {current ? <span className="num">{hits.length.toLocaleString('en')}</span> : null}
      </CodeMenu>
    </div>
  );
}

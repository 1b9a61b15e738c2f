import type { RefObject } from 'react';
import type { Code } from '../../../shared/model/code';
import { counted } from '../../../shared/text/counted';
import { namingKeys } from '../../state/keys';
import { CodeMenu } from '../../ui/CodeMenu';

interface FindAllFootProps {
  /** Whether a search has come to its end. */
  readonly isDone: boolean;
  readonly places: number;
  readonly readings: number;
  /** Whether there are more places than these. */
  readonly more: boolean;
  readonly chosen: number;
  /** Why the tags were not given; null when nothing went wrong. */
  readonly problem: string | null;
  /** The codes that can be given; none where nothing can be changed. */
  readonly codes: readonly Code[];
  /** Gets the focus after a tag was chosen. */
  readonly back: RefObject<HTMLElement | null>;
  readonly isChoosing: boolean;
  readonly onChoosing: (isChoosing: boolean) => void;
  readonly onTag: (code: string) => void;
  readonly onChooseAll: () => void;
  readonly onOpen: () => void;
}

/** What was found, and what can be done with it. */
export function FindAllFoot(props: FindAllFootProps) {
  const { places, readings, more, chosen, problem, codes } = props;
  const has = places > 0;
  const none = props.isDone ? 'Nothing found.' : '';
  const count = `${more ? 'The first ' : ''}${counted(places, 'place')} in ${counted(readings, 'reading')}`;
  return (
    <>
      <span className="first sec" role="status">
        {has ? `${count}.${chosen > 0 ? ` ${chosen.toLocaleString('en')} chosen.` : ''}` : none}
      </span>
      {problem === null ? null : (
        <span className="first" role="alert">
          {problem}
        </span>
      )}
      <button
        type="button"
        className="btn quiet"
        disabled={!has}
        title={namingKeys('Choose all, or none', 'findAll', 'chooseAll')}
        onClick={props.onChooseAll}
      >
        {chosen > 0 ? 'Choose none' : 'Choose all'}
      </button>
      {codes.length > 0 ? (
        <CodeMenu
          codes={codes}
          label="Tag the places"
          className="btn"
          isOpen={props.isChoosing}
          disabled={!has}
          back={props.back}
          onOpen={props.onChoosing}
          onCode={props.onTag}
        >
          {chosen > 0 ? `Tag ${counted(chosen, 'place')}` : 'Tag all'}
        </CodeMenu>
      ) : null}
      <button type="button" className="btn pri" disabled={!has} onClick={props.onOpen}>
        Open
      </button>
    </>
  );
}

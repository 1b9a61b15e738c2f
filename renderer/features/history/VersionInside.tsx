import { Fragment } from 'react';
import type { VersionLook, VersionTag } from '../../../shared/model/version';
import { counted } from '../../../shared/text/counted';
import { Badge } from '../../ui/Badge';

/** Rows of the list; nobody reads more of them before deciding to go back. */
const shownTags = 200;

/** What a version adds to the one before it, or what it holds when it adds no tags. */
export function VersionInside({ look }: { readonly look: VersionLook }) {
  if (look.added.length === 0) return <Holdings readings={look.readings} />;
  const shown = look.added.slice(0, shownTags);
  const more = look.added.length - shown.length;
  const readings = [...new Set(shown.map(({ reading }) => reading))];
  return (
    <>
      <h3 className="lab">Tags added in this version</h3>
      {readings.map((reading) => (
        <Fragment key={reading}>
          {readings.length === 1 ? null : <h4 className="lab inside-reading">{reading}</h4>}
          <ul className="inside">
            {shown
              .filter((tag) => tag.reading === reading)
              .map((tag, index) => (
                // Two readings with one title can have the same tags: rows are told by their place.
                <AddedTag key={index} tag={tag} />
              ))}
          </ul>
        </Fragment>
      ))}
      {more === 0 ? null : <p className="inside-more sec">and {counted(more, 'tag')} more.</p>}
    </>
  );
}

function AddedTag({ tag: { code, quote, place } }: { readonly tag: VersionTag }) {
  return (
    <li>
      <span title={code.name}>
        <Badge code={code} />
        <span className="sr">{code.name}: </span>
      </span>
      <span className="inside-quote grow trunc">{quote}</span>
      <span className="inside-place sec">{place}</span>
    </li>
  );
}

/** What a version holds, reading by reading. */
export function Holdings({ readings }: Pick<VersionLook, 'readings'>) {
  if (readings.length === 0) return <p className="inside-more">It holds no readings.</p>;
  return (
    <>
      <h3 className="lab">What it holds</h3>
      <ul className="inside">
        {readings.map(({ title, tags }, index) => (
          // Two readings can have one title.
          <li key={index}>
            <span className="grow trunc">{title}</span>
            <span className="inside-place sec num">{counted(tags, 'tag')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

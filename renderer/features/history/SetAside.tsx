import type { VersionLook } from '../../../shared/model/version';

const asList = new Intl.ListFormat('en-GB');

/** What going back would cost, in a sentence. */
export function SetAside({ later }: Pick<VersionLook, 'later'>) {
  if (later.length === 0) return <p>Nothing came after this version.</p>;
  const isOne = later.length === 1 && /^(1|an?) /.test(later[0] ?? '');
  return (
    <p>
      Going back would set aside what came after:{' '}
      {asList
        .formatToParts(later)
        .map(({ type, value }, index) => (type === 'element' ? <b key={index}>{value}</b> : value))}
      . {isOne ? 'It stays' : 'They stay'} in this list.
    </p>
  );
}

import { keysInWords } from '../../keys';

interface KeysProps {
  readonly keys: string | null;
  readonly platform: string;
}

/** A combination, one cap for each of its keys. */
export function Keys({ keys, platform }: KeysProps) {
  if (keys === null) return <span className="mut">no key</span>;
  return keysInWords(keys, platform).map((part) => <kbd key={part}>{part}</kbd>);
}

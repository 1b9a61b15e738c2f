import PostalMime, { decodeWords } from 'postal-mime';
import { JoinedBlob } from './joinedBlob';

// The parser looks its Blob up where every program has it, each time that it needs one.
Reflect.set(globalThis, 'Blob', JoinedBlob);

export { decodeWords, PostalMime };

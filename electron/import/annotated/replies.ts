/** What somebody wrote under an annotation. */
export interface Reply {
  readonly id: string | null;
  /** Ids of what it answers, the first annotation of the thread before the replies to it. */
  readonly answers: readonly string[];
  readonly author: string;
  readonly text: string;
}

/** Replies by the annotation that they stand under, and those that stand under none. */
export interface Threads {
  readonly under: ReadonlyMap<string, readonly Reply[]>;
  readonly loose: readonly Reply[];
}

/** Returns which annotation each reply belongs to: the one that it answers, or that the answered reply answers. */
export function threadsOf(
  replies: readonly Reply[],
  isAnnotation: (id: string) => boolean,
): Threads {
  const byId = new Map(replies.flatMap((reply) => (reply.id === null ? [] : [[reply.id, reply]])));
  const roots = new Map<Reply, string | null>();
  const under = new Map<string, Reply[]>();
  const loose: Reply[] = [];
  for (const reply of replies) {
    const root = rootOf(reply, byId, isAnnotation, roots);
    if (root === null) loose.push(reply);
    else {
      const others = under.get(root);
      if (others) others.push(reply);
      else under.set(root, [reply]);
    }
  }
  return { under, loose };
}

/** Threads may be long, and in a hostile file go round in a circle: each reply is walked through once. */
function rootOf(
  from: Reply,
  byId: ReadonlyMap<string, Reply>,
  isAnnotation: (id: string) => boolean,
  roots: Map<Reply, string | null>,
): string | null {
  const walked: Reply[] = [];
  let root: string | null = null;
  for (let reply: Reply | undefined = from; reply; reply = answeredBy(reply, byId)) {
    const known = roots.get(reply);
    root = known ?? reply.answers.find(isAnnotation) ?? null;
    if (known !== undefined || root !== null) break;
    roots.set(reply, null);
    walked.push(reply);
  }
  for (const reply of [...walked, from]) roots.set(reply, root);
  return root;
}

function answeredBy({ answers }: Reply, byId: ReadonlyMap<string, Reply>): Reply | undefined {
  const id = answers.findLast((one) => byId.has(one));
  return id === undefined ? undefined : byId.get(id);
}

/** Returns a note with the replies to it: each with the name of its author, after an empty line. */
export function withReplies(note: string | null, replies: readonly Reply[]): string | null {
  const parts = [note ?? '', ...replies.map(({ author, text }) => `${author}: ${text}`)];
  return parts.filter((part) => part !== '').join('\n\n') || null;
}

/** What is said of a tag whose note goes on with replies. */
export const repliesInNote =
  'Replies stand at the end of the note that they answer, each with the name of its author.';

/** What is said of replies to something that is not in the file as a passage. */
export const looseReplies = 'Replies to what is not a passage in this file have no place.';

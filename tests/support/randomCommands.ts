import type { Desk } from '../../electron/desk';
import { codebookService } from '../../electron/services/codebook';
import { commentsService } from '../../electron/services/comments';
import { readingsService } from '../../electron/services/readings';
import { reviewersService } from '../../electron/services/reviewers';
import { revisionsService } from '../../electron/services/revisions';
import { tagsService } from '../../electron/services/tags';
import type { Committed } from '../../shared/ipc/answers';
import { Failure } from '../../shared/ipc/failure';
import { commentsOf } from '../../shared/model/comments';
import { codesInUse, readingsInUse, tagsOf } from '../../shared/model/workspace';
import { discussed } from './discussed';
import { importText } from './importTexts';

/** What decides what a command does: which one, on what, where, and how much. */
export interface Roll {
  readonly what: number;
  readonly which: number;
  readonly where: number;
  readonly size: number;
}

type Answer = Committed | Promise<Committed> | null;
type Command = (roll: Roll, name: string) => Answer;

/**
 * Returns the kinds of commands there are, and a function that runs the one of a roll and tells its
 * kind. One that does not fit the workspace (nothing to change, or refused) gives its turn to the
 * one after it; the last always fits.
 */
export function commander(desk: Desk): {
  readonly kinds: readonly string[];
  readonly run: (roll: Roll, name: string) => Promise<string>;
} {
  const commands = commandsOn(desk);
  const kinds = Object.keys(commands);
  const run = async (roll: Roll, name: string) => {
    for (let at = roll.what % kinds.length; ; at = (at + 1) % kinds.length) {
      const kind = kinds[at] ?? '';
      if (await taken(() => commands[kind]?.(roll, name) ?? null)) return kind;
    }
  };
  return { kinds, run };
}

async function taken(command: () => Answer): Promise<boolean> {
  try {
    const committed = await command();
    return committed !== null && committed.changes.length > 0;
  } catch (error) {
    if (error instanceof Failure && ['refused', 'notFound'].includes(error.kind)) return false;
    throw error;
  }
}

function pick<T>(list: readonly T[], { which }: Roll): T | undefined {
  return list[which % Math.max(1, list.length)];
}

function commandsOn(desk: Desk): Readonly<Record<string, Command>> {
  const services = {
    ...tagsService(desk),
    ...commentsService(desk),
    ...codebookService(desk),
    ...readingsService(desk),
    ...reviewersService(desk),
    ...revisionsService(desk),
  };
  const now = () => desk.store().workspace;
  const reading = (roll: Roll) => pick(readingsInUse(now()), roll);
  const code = ({ where }: Roll) => {
    const codes = codesInUse(now());
    return codes[where % Math.max(1, codes.length)]?.id ?? '';
  };
  const tag = (roll: Roll) =>
    pick(
      readingsInUse(now()).flatMap(({ id }) => tagsOf(now(), id)),
      roll,
    );
  /** A reading, a block of it, and a span in that block. */
  const place = (roll: Roll) => {
    const one = reading(roll);
    const block = one?.blocks[roll.where % one.blocks.length];
    if (!one || !block) return null;
    const start = block.start + ((roll.where + roll.size) % (block.end - block.start));
    const end = Math.min(block.end, start + 1 + (roll.size % 60));
    return { reading: one.id, block: block.id, included: block.included, span: { start, end } };
  };
  /** A block of a comment, in a reading with at least so many, and one that it may answer. */
  const comment = (roll: Roll, least = 1) => {
    const withComments = readingsInUse(now()).filter(
      ({ blocks }) => commentsOf(blocks).length >= least,
    );
    const one = pick(withComments, roll);
    const comments = commentsOf(one?.blocks ?? []);
    const blocks = comments.flatMap((each) => each.blocks);
    const block = blocks[roll.where % Math.max(1, blocks.length)];
    const to = comments[roll.size % Math.max(1, comments.length)]?.first;
    return one && block && to ? { reading: one.id, block: block.id, to: to.id } : null;
  };
  const waiting = (roll: Roll) =>
    pick(
      readingsInUse(now()).flatMap(({ id, toPlace }) => toPlace.map((one) => ({ id, ...one }))),
      roll,
    );

  return {
    'tags.toggle': (roll) => {
      const at = place(roll);
      return at && services['tags.toggle']({ reading: at.reading, code: code(roll), ...at.span });
    },
    'tags.addAll': (roll) => {
      const all = [1, 2, 3].flatMap((step) => {
        const at = place({ ...roll, which: roll.which + step, where: roll.where + step });
        return at ? [{ reading: at.reading, spans: [at.span] }] : [];
      });
      return services['tags.addAll']({ code: code(roll), places: all });
    },
    'tags.note': (roll, name) => {
      const one = tag(roll);
      const note = one?.note === null ? name : null;
      return one ? services['tags.note']({ reading: one.reading, tag: one.id, note }) : null;
    },
    'tags.claim': (roll, name) => {
      const one = tag(roll);
      const claim = { person: '', organisation: name, concept: '', stance: 'reports' as const };
      return one
        ? services['tags.claim']({
            reading: one.reading,
            tag: one.id,
            claim: one.claim === null ? claim : null,
          })
        : null;
    },
    'tags.recode': (roll) => {
      const one = tag(roll);
      return one
        ? services['tags.recode']({ reading: one.reading, tag: one.id, code: code(roll) })
        : null;
    },
    'tags.move': (roll) => {
      const one = tag(roll);
      const end = (one?.end ?? 0) + 1;
      return one && end < (now().readings[one.reading]?.text.length ?? 0)
        ? services['tags.move']({ reading: one.reading, tag: one.id, start: one.start, end })
        : null;
    },
    'tags.remove': (roll) => {
      const one = tag(roll);
      return one ? services['tags.remove']({ reading: one.reading, tag: one.id }) : null;
    },
    'comments.split': (roll) => {
      const at = comment(roll);
      return at && services['comments.split'](at);
    },
    'comments.merge': (roll) => {
      const at = comment(roll);
      return at && services['comments.merge'](at);
    },
    'comments.notOne': (roll) => {
      const at = comment(roll, 3);
      return at && services['comments.notOne'](at);
    },
    'comments.reply': (roll) => {
      const at = comment(roll);
      return at && services['comments.reply']({ ...at, to: roll.size % 3 === 0 ? null : at.to });
    },
    'comments.tagAll': (roll) => {
      const at = comment(roll);
      return at && services['comments.tagAll'](at);
    },
    'blocks.keep': (roll) => {
      const at = place(roll);
      return (
        at &&
        services['blocks.keep']({
          reading: at.reading,
          blocks: [at.block],
          included: !at.included,
        })
      );
    },
    'readings.update': (roll, name) => {
      const one = reading(roll);
      const set = roll.size % 2 === 0 ? { title: name } : { author: name, published: '2025-02' };
      return one ? services['readings.update']({ reading: one.id, set }) : null;
    },
    'readings.bin': (roll) => {
      const one = pick(Object.values(now().readings), roll);
      return one
        ? services['readings.bin']({ reading: one.id, binned: one.binned === null })
        : null;
    },
    'readings.correct': (roll, name) => {
      const at = place(roll);
      return at && services['readings.correct']({ ...at, words: `Nobody knows ${name}.` });
    },
    'tags.place': (roll) => {
      const one = waiting(roll);
      const at = place(roll);
      return one && at?.reading === one.id
        ? services['tags.place']({ reading: one.id, tag: one.tag, ...at.span })
        : null;
    },
    'tags.letGo': (roll) => {
      const one = waiting(roll);
      return one ? services['tags.letGo']({ reading: one.id, tag: one.tag }) : null;
    },
    'codes.add': (roll, name) =>
      services['codes.add']({
        name,
        letter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(roll.where % 26),
        colour: '#336699',
        key: null,
        definition: name,
        example: '',
        counterExample: '',
        parent: roll.size % 2 === 0 ? code(roll) : null,
      }),
    'codes.update': (roll, name) =>
      services['codes.update']({ code: code(roll), set: { name, definition: name } }),
    'codes.move': (roll) => {
      const above = pick(codesInUse(now()), roll)?.id ?? null;
      const parent = roll.size % 3 === 0 ? null : above;
      return services['codes.update']({ code: code(roll), set: { parent } });
    },
    'codes.delete': (roll) => services['codes.delete']({ code: code(roll) }),
    'codes.restore': (roll) => {
      const gone = pick(
        now().codes.filter(({ deleted }) => deleted !== null),
        roll,
      );
      return gone ? services['codes.restore']({ code: gone.id }) : null;
    },
    import: (roll, name) =>
      roll.size % 2 === 0 ? importText(desk, discussed.replaceAll('council', name)) : null,
    'reviewers.rename': (_, name) => services['reviewers.rename']({ name }),
    'workspaces.rename': (_, name) =>
      desk
        .store()
        .transact('change of the workspace’s name', ({ name: was }) => [
          { kind: 'workspace.rename', set: name, was },
        ]),
  };
}

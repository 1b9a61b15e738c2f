import type { AnnotatedProject } from '../../../shared/annotated/project';
import { derivedGuid } from '../../../shared/export/guid';
import { counted } from '../../../shared/text/counted';
import { oneLine } from '../../../shared/text/oneLine';
import { wordsAt } from './fields';
import { Gathering } from './gathering';
import type { AnnotatedImporter, Pack } from './importer';
import { jsonIn, onlyFile } from './jsonFile';
import { type Region, regionsOf } from './labelStudio/regions';
import { isLabelStudio, type Task, type TaskAnnotation, taskOf } from './labelStudio/tasks';
import { columnOf, placeOf, type TaskTexts, textsOf } from './labelStudio/texts';

/** Tasks with labelled texts, as Label Studio exports them (JSON and JSON-MIN). */
export const labelStudio: AnnotatedImporter = {
  id: 'labelstudio',
  label: 'Label Studio',
  extensions: ['.json'],
  recognises: (pack) => isLabelStudio(valueIn(pack)),
  read: (pack) => Promise.resolve().then(() => new Export(valueIn(pack)).read()),
};

function valueIn(pack: Pack): unknown {
  const file = onlyFile(pack);
  return file && jsonIn(file.bytes);
}

class Export {
  readonly #gathering = new Gathering();
  readonly #tasks: readonly unknown[];
  #inCodePoints = 0;
  #spacedOtherwise = 0;

  constructor(value: unknown) {
    this.#tasks = Array.isArray(value) ? (value as unknown[]) : [];
  }

  read(): AnnotatedProject {
    for (const [at, value] of this.#tasks.entries()) {
      const task = taskOf(value, at + 1);
      if (task) this.#take(task);
      else this.#lose(`number ${String(at + 1)}`, 'They are no tasks of Label Studio.');
    }
    this.#sayFacts();
    return this.#gathering.project('Label Studio');
  }

  #take(task: Task): void {
    const texts = textsOf(task.data);
    const read = task.annotations.map((by) => ({ by, said: regionsOf(by) }));
    const columns = this.#columnsOf(
      read.flatMap(({ said }) => said.regions),
      texts,
    );
    // A text that nobody labelled is one all the same.
    if (columns.size === 0) this.#reading(task, texts, columnOf([], texts), false);
    const isOne = new Set(columns.values()).size <= 1;
    for (const { by, said } of read) {
      for (const region of said.regions) {
        const column = columns.get(region.of) ?? null;
        const reading = this.#reading(task, texts, column, !isOne);
        this.#takeRegion(region, by, reading, column === null ? undefined : texts.get(column));
      }
      for (const words of said.relations) {
        this.#lose(`${task.name}: ${words}`, 'Relations between passages have no place.');
      }
      for (const words of said.others) {
        this.#lose(`${task.name}: ${words}`, 'Answers about a whole text are about no passage.');
      }
    }
    for (const other of task.others) {
      this.#lose(other, 'Predictions, drafts and skipped tasks are nobody’s annotations.');
    }
  }

  /** Returns the column of each text that the labelling interface names. */
  #columnsOf(regions: readonly Region[], texts: TaskTexts): Map<string, string | null> {
    const byName = new Map<string, Region[]>();
    for (const region of regions) {
      const there = byName.get(region.of);
      if (there) there.push(region);
      else byName.set(region.of, [region]);
    }
    return new Map([...byName].map(([of, own]) => [of, columnOf(own, texts)]));
  }

  #reading(task: Task, texts: TaskTexts, column: string | null, isOneOfSeveral: boolean): string {
    const key = isOneOfSeveral && column !== null ? `${task.name}, ${column}` : task.name;
    const title = wordsAt(task.data, 'title');
    const address = wordsAt(task.data, 'url', 'link');
    const file = wordsAt(task.data, 'filename', 'file_name') ?? task.file;
    return this.#gathering.reading(key, {
      name: title ?? file?.replace(/^[0-9a-f]{8}-/i, '') ?? key,
      text: column === null ? null : (texts.get(column)?.text ?? null),
      details: {
        ...(title !== null && { title }),
        ...(address !== null && /^https?:/i.test(address) && { address }),
      },
    });
  }

  #takeRegion(
    region: Region,
    { id, user, created, updated }: TaskAnnotation,
    reading: string,
    text: Parameters<typeof placeOf>[1] | undefined,
  ): void {
    const gathering = this.#gathering;
    const found = text ? placeOf(region, text) : null;
    if (found?.counting === 'code points') this.#inCodePoints += 1;
    if (found?.isSpacedOtherwise) this.#spacedOtherwise += 1;
    const place = found ? { ...found.span, quote: found.quote } : region;
    if (region.quote === null && place.start === null) {
      this.#lose(`${reading}: ${region.labels.join(', ')}`, 'They have no words and no place.');
      return;
    }
    const codes = region.labels.length > 0 ? region.labels : [null];
    codes.forEach((code, at) => {
      const own = [id ?? '', region.id ?? '', String(at)];
      gathering.tag(`${reading}, ${region.id ?? 'region'}`, reading, {
        id: region.id === null ? null : derivedGuid('label studio', ...own),
        code: code === null ? null : gathering.code(code),
        reviewer: user && gathering.reviewer(user.key, { name: user.name }),
        start: place.start,
        end: place.end,
        quote: place.quote,
        note: region.note,
        created,
        modified: updated ?? created,
      });
    });
  }

  #lose(words: string, what: string): void {
    this.#gathering.dropped('others', oneLine(words, 1000), what);
  }

  #sayFacts(): void {
    if (this.#inCodePoints > 0) {
      this.#gathering.fact(
        `The positions of ${counted(this.#inCodePoints, 'passage')} count code points: their words stand there.`,
      );
    }
    if (this.#spacedOtherwise > 0) {
      this.#gathering.fact(
        `In ${counted(this.#spacedOtherwise, 'passage')} the file has other white space than the text: that of the text is kept.`,
      );
    }
  }
}

/**
 * A fault to plant in the code, and the test that it must turn red.
 * @typedef {object} PlantedFault
 * @property {string} name what the code does then, in words
 * @property {string} file of the code
 * @property {string} find a text that is in the file exactly once
 * @property {string} put what stands there instead
 * @property {string} test the file of the test
 * @property {string} title a part of the test's title, as it stands in that file
 */

const storage = 'electron/storage';

const kill = {
  test: 'tests/faults/kill.test.ts',
  title: 'Killing the process right after a confirmed tag loses nothing',
};
const randomKills = {
  test: 'tests/faults/kill.test.ts',
  title: 'random moments loses nothing and leaves nothing half',
};
const randomCuts = {
  test: 'tests/faults/powerLoss.test.ts',
  title: 'random cuts of the power lose nothing',
};
const eachStep = {
  test: 'tests/faults/failingSteps.test.ts',
  title: 'An import that the disk refuses leaves no file behind',
};
const failedLine = {
  test: 'tests/faults/failingSteps.test.ts',
  title: 'A line that could neither be synced nor cut back never counts',
};
const goneFolder = {
  test: 'tests/faults/failingSteps.test.ts',
  title: 'A folder that is gone is an error, and is not made anew',
};
const corruption = {
  test: 'tests/faults/corruption.test.ts',
  title: 'damaged files are noticed, and every record that is whole is here',
};
const oneLine = {
  test: 'tests/faults/corruption.test.ts',
  title: 'A damaged line of a journal costs itself only',
};
const tornTail = {
  test: 'tests/faults/corruption.test.ts',
  title: 'The tail that a crash leaves is dropped without a word',
};
const anyDocument = {
  test: 'tests/faults/damage.test.ts',
  title: 'Any one damaged document is made good',
};
const madeGood = {
  test: 'tests/faults/damage.test.ts',
  title: 'A document that was made good is whole again after the next fold',
};
const onTheWay = {
  test: 'tests/faults/migration.test.ts',
  title: 'Whichever step fails on the way from',
};
const lock = {
  test: 'tests/faults/lock.test.ts',
  title: 'Of six programs that start at once at a left-over lock one may write',
};
const damagedTwice = {
  test: 'tests/faults/damagedTwice.test.ts',
  title: 'What the journals hold is replayed over the version',
};
const strayNuls = {
  test: 'tests/faults/corruption.test.ts',
  title: 'NULs that no sector explains are damage',
};
const aloneRefused = {
  test: 'tests/faults/damage.test.ts',
  title: 'A damaged codebook without another and without a version is refused',
};
const changedText = {
  test: 'tests/faults/damage.test.ts',
  title: 'A changed text without a spare copy is refused',
};
const twoWriters = {
  test: 'tests/faults/twoWriters.test.ts',
  title: 'interleavings of two writers without a lock lose nothing',
};
const overtaken = {
  test: 'tests/faults/twoWriters.test.ts',
  title: 'A fold that two others overtake loses nothing',
};
const model = {
  test: 'tests/faults/model.test.ts',
  title: 'random commands agree with a plain model',
};
const fullDisk = {
  test: 'tests/faults/fullDisk.test.ts',
  title: 'On a real disk that is full nothing is lost',
};
const roomLeft = {
  test: 'tests/faults/fullDisk.test.ts',
  title: 'A fold leaves the room that the next saves need',
};
const twoNames = {
  test: 'tests/electron/storage/workspaceStore.test.ts',
  title: 'Of two names given at the same time the later one wins',
};
const editedByHand = {
  test: 'tests/electron/storage/workspaceStore.test.ts',
  title: 'A file that was edited by hand while the workspace is open is kept, and made good',
};
const takenJournal = {
  test: 'tests/electron/storage/workspaceStore.test.ts',
  title: 'A journal that another program removed is written again',
};
const notThere = {
  test: 'tests/electron/storage/workspaceStore.test.ts',
  title: 'A folder without a workspace is told from one that is not there',
};
const saidUnsaved = {
  test: 'tests/electron/storage/saving.test.ts',
  title: 'What the disk refuses is kept, counts, and is said to be unsaved',
};
const inOrder = {
  test: 'tests/electron/storage/saving.test.ts',
  title: 'A command after the fault takes those before it to the disk first',
};
const nextStart = {
  test: 'tests/electron/storage/saving.test.ts',
  title: 'When the program ends before the disk took it, the next start has it all the same',
};

/** @type {readonly PlantedFault[]} */
export const plantedFaults = [
  {
    name: 'A line of a journal is not synced',
    file: `${storage}/growingFile.ts`,
    find: `await this.steps.step('sync', () => this.handle.syncData());`,
    put: '',
    ...randomCuts,
  },
  {
    name: 'The first lines of a journal are not synced',
    file: `${storage}/growingFile.ts`,
    find: `await this.steps.step('sync', () => this.handle.sync());\n    await nameIt();`,
    put: 'await nameIt();',
    ...randomCuts,
  },
  {
    name: 'The folder is not synced when a journal begins',
    file: `${storage}/growingFile.ts`,
    find: 'await nameIt();',
    put: '',
    ...randomCuts,
  },
  {
    name: 'A replaced file is not synced before it gets its name',
    file: `${storage}/files.ts`,
    find: `await this.#step('sync', file, () => handle.sync());`,
    put: '',
    ...randomCuts,
  },
  {
    name: 'The folder is not synced after a file was replaced',
    file: `${storage}/files.ts`,
    find: `throw error;\n      }\n      await this.#syncFolder(folder);`,
    put: 'throw error;\n      }',
    ...randomCuts,
  },
  {
    name: 'A line is confirmed before it is written',
    file: `${storage}/growingFile.ts`,
    find: `await this.steps.step('write', () => this.handle.write(bytes, this.#end));`,
    put: `const at = this.#end;
      setTimeout(() => void this.handle.write(bytes, at).catch(() => {}), 50);`,
    ...kill,
  },
  {
    name: 'A command with several changes is saved one change at a time',
    file: `${storage}/saving.ts`,
    find: `const place = await this.needs.journal.append(commands);
    this.needs.documents.takeOwn(place);`,
    put: `for (const command of commands) {
      for (const [at, change] of command.changes.entries()) {
        const one = {
          ...command,
          st: [command.st[0] + at, command.st[1]] as const,
          changes: [change],
          places: [command.places[at] ?? null],
        };
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, 30));
        this.needs.documents.takeOwn(await this.needs.journal.append([one]));
      }
    }`,
    ...randomKills,
  },
  {
    name: 'A command with several changes has a line for each change',
    file: `${storage}/journal.ts`,
    find: 'const numbered = numberedFrom(segment.transactions.length + 1, transactions);',
    put: `const each = transactions.flatMap((one) =>
      one.changes.map((change, at) => ({
        ...one,
        st: [one.st[0] + at, one.st[1]] as const,
        changes: [change],
        places: [one.places[at] ?? null],
      })),
    );
    const numbered = numberedFrom(segment.transactions.length + 1, each);`,
    ...model,
  },
  {
    name: 'The checksum of a journal’s line is not looked at',
    file: `${storage}/journalLine.ts`,
    find: 'if (crc !== `${checksum(json)} `) return undefined;',
    put: '',
    ...oneLine,
  },
  {
    name: 'The checksum of a sealed file is not looked at',
    file: `${storage}/sealed.ts`,
    find: 'written !== undefined && written === checksum(bytes.subarray(headerLength))',
    put: 'written !== undefined',
    ...anyDocument,
  },
  {
    name: 'A journal goes when only one generation holds it',
    file: `${storage}/documentSet.ts`,
    find: 'this.documents.get(document)?.holdsTwice(journal, end),',
    put: 'this.documents.get(document)?.holds(journal, end),',
    ...corruption,
  },
  {
    name: 'A journal goes after each fold, whoever lacks it',
    file: `${storage}/documentSet.ts`,
    find: 'if (this.#heldTwice(ends) && (await this.#remove(name))) removed.push(name);',
    put: 'if (ends.length > 0 && (await this.#remove(name))) removed.push(name);',
    ...anyDocument,
  },
  {
    name: 'After a failed line the journal is written on',
    file: `${storage}/journal.ts`,
    find: `await this.#giveUp(segment);\n      throw error;`,
    put: 'throw error;',
    ...failedLine,
  },
  {
    name: 'What a failed line left behind counts',
    file: `${storage}/readJournals.ts`,
    find: 'entries: text.entries.filter((entry) => entry.end <= end),',
    put: 'entries: text.entries,',
    ...failedLine,
  },
  {
    name: 'A temporary file stays when a replacement fails',
    file: `${storage}/files.ts`,
    find: `await this.#rename(temporary, file);\n      } catch (error) {\n        await this.#discard(temporary);`,
    put: `await this.#rename(temporary, file);\n      } catch (error) {`,
    ...eachStep,
  },
  {
    name: 'A fold overwrites a file without looking at it',
    file: `${storage}/foldedDocument.ts`,
    find: 'const parent = await this.#meetFile();',
    put: `const parent = this.#seal === null ? null : { seal: this.#seal, holds: this.#holds };
    this.#keep = parent !== null;`,
    ...editedByHand,
  },
  {
    name: 'What another writer’s fold replaced is not taken in',
    file: `${storage}/foldedDocument.ts`,
    find: 'if (previous && previous.seal !== base?.data.parent) this.#takeIn(previous);',
    put: 'if (previous && !base) this.#takeIn(previous);',
    ...overtaken,
  },
  {
    name: 'What another writer’s fold replaced is not remembered',
    file: `${storage}/foldedDocument.ts`,
    find: 'if (previous) this.replica.join(previous.data);',
    put: '',
    ...overtaken,
  },
  {
    name: 'A damaged file takes the place of the good one before it',
    file: `${storage}/foldedDocument.ts`,
    find: `await this.keeping.damaged(file, bytes);\n      return null;`,
    put: `await this.keeping.damaged(file, bytes);\n      this.#keep = true;\n      return null;`,
    ...madeGood,
  },
  {
    name: 'A damaged file is opened as an empty one',
    file: `${storage}/foldedDocument.ts`,
    find: 'if (base === null && previous === null) return { isRead: false, damaged: bad };',
    put: 'if (base === null && previous === null) return { isRead: true, damaged: bad };',
    ...aloneRefused,
  },
  {
    name: 'A missing file is opened as an empty one',
    file: `${storage}/foldedDocument.ts`,
    find: 'if (base === null && previous === null) return { isRead: false, damaged: bad };',
    put: 'if (base === null && previous === null) return { isRead: bad.length === 0, damaged: bad };',
    ...notThere,
  },
  {
    name: 'A changed text is shown',
    file: `${storage}/sources.ts`,
    find: `if (digest(bytes) !== sha256) throw changedSource(file);\n  return decoded(bytes);`,
    put: 'return decoded(bytes);',
    ...changedText,
  },
  {
    name: 'The tail that a crash leaves is called damage',
    file: `${storage}/journalText.ts`,
    find: 'else if (after < bytes.length || (newline !== -1 && !neverReachedTheDisk(content, start))) {',
    put: 'else {',
    ...tornTail,
  },
  {
    name: 'Nobody sees that a journal was taken away',
    file: `${storage}/growingFile.ts`,
    find: 'return (await this.steps.identity()) === this.#identity;',
    put: 'return true;',
    ...takenJournal,
  },
  {
    name: 'A folder that is gone is made anew',
    file: `${storage}/fileSystem.ts`,
    find: 'await fs.mkdir(folder);',
    put: 'await fs.mkdir(folder, { recursive: true });',
    ...goneFolder,
  },
  {
    name: 'Of two writes to a field the earlier one wins',
    file: `${storage}/register.ts`,
    find: 'const order = compareStamps(theirs, mine);',
    put: 'const order = compareStamps(mine, theirs);',
    ...twoNames,
  },
  {
    name: 'Lines are replayed in the wrong order',
    file: `${storage}/stamp.ts`,
    find: 'return a[0] - b[0] || compare(a[1], b[1]);',
    put: 'return b[0] - a[0] || compare(b[1], a[1]);',
    ...model,
  },
  {
    name: 'What did not win is not kept',
    file: `${storage}/replica.ts`,
    find: `this.#lost.set(\`\${lost.record}\\n\${lost.field}\\n\${lost.stamp.join(' ')}\`, lost);`,
    put: '',
    ...twoWriters,
  },
  {
    name: 'Two programs take a left-over lock over',
    file: `${storage}/workspaceLock.ts`,
    find: 'if (await this.files.claim(guard, this.#bytes)) return this.own;',
    put: 'if ((await this.files.claim(guard, this.#bytes)) || this.own) return this.own;',
    ...lock,
  },
  {
    name: 'The oldest version stands for a document that is damaged twice',
    file: `${storage}/fromVersion.ts`,
    find: 'for (const version of versions.toReversed()) {',
    put: 'for (const version of versions) {',
    ...damagedTwice,
  },
  {
    name: 'NULs in the last line are never called damage',
    file: `${storage}/journalText.ts`,
    find: 'return begins && (end === content.length || (start + end) % sector === 0);',
    put: 'return begins || end > 0;',
    ...strayNuls,
  },
  {
    name: 'What can be undone is not written',
    file: `${storage}/undoFile.ts`,
    find: 'await this.files.replace(this.folder.undo, sealed.bytes);',
    put: '',
    ...model,
  },
  {
    name: 'Of the commands that wait only the last is kept',
    file: `${storage}/saving.ts`,
    find: 'this.#waiting = commands;',
    put: 'this.#waiting = commands.slice(-1);',
    ...fullDisk,
  },
  {
    name: 'A fold takes the last room on the disk',
    file: `${storage}/files.ts`,
    find: 'if (room !== null && room < bytes + reserve) throw noRoom();',
    put: '',
    ...roomLeft,
  },
  {
    name: 'What waits is called saved',
    file: `${storage}/saving.ts`,
    find: `await this.#keep([...this.#waiting, command], error);\n      return false;`,
    put: `await this.#keep([...this.#waiting, command], error);\n      return true;`,
    ...saidUnsaved,
  },
  {
    name: 'What waits is saved after a later command',
    file: `${storage}/saving.ts`,
    find: 'await this.#write([...this.#waiting, command]);',
    put: 'await this.#write([command, ...this.#waiting]);',
    ...inOrder,
  },
  {
    name: 'What the disk refuses is kept nowhere',
    file: `${storage}/rescue.ts`,
    find: 'await this.files.replace(this.#own, Buffer.concat(lines.map(journalLine)));',
    put: '',
    ...nextStart,
  },
  {
    name: 'Lines of an older journal are read as if they were of today',
    file: `${storage}/journalText.ts`,
    find: 'migrate(journalFormat, head?.formatVersion ?? 1, journalVersion, value)',
    put: 'migrate(journalFormat, journalVersion, journalVersion, value)',
    ...onTheWay,
  },
];

/**
 * Returns the code with the fault in it; null when its text is not there exactly once.
 * @param {string} code
 * @param {PlantedFault} fault
 */
export function planted(code, { find, put }) {
  const [before, after, ...more] = code.split(find);
  if (before === undefined || after === undefined || more.length > 0) return null;
  return `${before}${put}${after}`;
}

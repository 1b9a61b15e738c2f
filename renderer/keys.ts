/** A key combination: `Ctrl` is Cmd on a Mac; letters are written large. */
export interface KeyBinding {
  readonly keys: string;
  readonly command: string;
  /** What the help sheet says; null for a combination that another line speaks for. */
  readonly label: string | null;
}

export interface KeyContext {
  readonly id:
    | 'anywhere'
    | 'reading'
    | 'find'
    | 'findAll'
    | 'bounds'
    | 'note'
    | 'correction'
    | 'toPlace'
    | 'palette'
    | 'list'
    | 'import';
  readonly label: string;
  readonly bindings: readonly KeyBinding[];
}

const key = (keys: string, command: string, label: string | null = null): KeyBinding => ({
  keys,
  command,
  label,
});

/** One list drives the app, the help sheet and the conflict test. */
export const keyContexts: readonly KeyContext[] = [
  {
    id: 'anywhere',
    label: 'Anywhere',
    bindings: [
      key('Ctrl+K', 'palette', 'Search or run a command'),
      key('Ctrl+O', 'importReadings', 'Import readings'),
      key('Ctrl+E', 'export', 'Export'),
      key('Ctrl+Z', 'undo', 'Undo'),
      key('Ctrl+Shift+Z', 'redo', 'Redo'),
      key('Ctrl+F', 'find', 'Find in this reading'),
      key('Ctrl+Shift+F', 'findAll', 'Find in all readings'),
      key('Ctrl+S', 'nameVersion', 'Name this version'),
      key('Ctrl+Shift+H', 'earlierVersions', 'Earlier versions'),
      key('Ctrl+\\', 'toggleList', 'Show or hide the reading list'),
      key('Ctrl+Shift+\\', 'toggleNotes', 'Show or hide the notes'),
      key('Ctrl+,', 'settings', 'Settings'),
      key('F6', 'nextPane', 'Next pane'),
      key('Shift+F6', 'previousPane', 'Previous pane'),
      key('F1', 'keyboardHelp', 'Keyboard help'),
    ],
  },
  {
    id: 'reading',
    label: 'Reading',
    bindings: [
      key('J', 'nextSentence', 'Next sentence, also ↓'),
      key('K', 'previousSentence', 'Previous sentence, also ↑'),
      key('ArrowDown', 'nextSentence'),
      key('ArrowUp', 'previousSentence'),
      key('Shift+J', 'extendSentence', 'Extend to the next sentence'),
      key('Shift+K', 'extendSentenceBack', 'Extend to the previous sentence'),
      key('P', 'nextBlock', 'Next paragraph or comment'),
      key('Shift+P', 'previousBlock', 'Previous paragraph or comment'),
      key('ArrowRight', 'nextWord', 'Next word'),
      key('ArrowLeft', 'previousWord', 'Previous word'),
      key('Shift+ArrowRight', 'extendWord', 'Extend by a word'),
      key('Shift+ArrowLeft', 'extendWordBack', 'Shorten by a word'),
      key('V', 'nextQuotation', 'Next quotation'),
      key('Shift+V', 'previousQuotation', 'Previous quotation'),
      key('B', 'nextComment', 'Next reader comment, whole'),
      key('Shift+B', 'previousComment', 'Previous reader comment, whole'),
      key('Alt+ArrowUp', 'growSelection', 'Grow the selection: word, quotation, sentence …'),
      key('Alt+ArrowDown', 'shrinkSelection', 'Shrink the selection again'),
      ...[6, 7, 8, 9].map((digit) => key(String(digit), `tag${String(digit)}`)),
      key('1', 'tag1', 'Legal argument, on or off'),
      key('2', 'tag2', 'Human-rights concern, on or off'),
      key('3', 'tag3', 'Security claim, on or off'),
      key('4', 'tag4', 'Reader comment, on or off'),
      key('5', 'tag5', 'Your own tags have 5 to 9'),
      key('T', 'chooseTag', 'Choose a tag by name'),
      key(';', 'repeatTag', 'Give the last tag again'),
      key('Shift+F10', 'passageMenu', 'Menu for this passage'),
      key('ContextMenu', 'passageMenu'),
      key('N', 'note', 'Write or open a note'),
      key('E', 'changeBounds', 'Change where the tag starts or ends'),
      key('Shift+C', 'claim', 'Who claims what'),
      key('Delete', 'removeTag', 'Remove the tag here'),
      key('.', 'nextTag', 'Next tag'),
      key(',', 'previousTag', 'Previous tag'),
      key('U', 'nextUntagged', 'Next sentence without a tag'),
      key('Shift+U', 'previousUntagged', 'Previous sentence without a tag'),
      key('Y', 'nextUntaggedBlock', 'Next paragraph or comment without a tag'),
      key('R', 'correctText', 'Correct the text of this paragraph'),
      key('W', 'toPlace', 'Tags that wait for a place'),
      key('Shift+S', 'splitComment', 'Split the comment here'),
      key('Shift+M', 'mergeComment', 'Merge with the comment above'),
      key('Shift+D', 'notComment', 'Not a comment'),
      key('Shift+A', 'answerComment', 'Choose the comment that this one answers'),
      key('C', 'copyWithCitation', 'Copy with citation'),
      key('H', 'toggleHighlights', 'Hide or show highlights'),
      key('M', 'toggleNotes', 'Hide or show notes'),
      key('F', 'textOnly', 'Focus: text only'),
      key('G', 'goTo', 'Go to a paragraph or comment number'),
      key('/', 'find', 'Find in this reading'),
      key('O', 'filterReadings', 'Go to the reading list filter'),
      key('Space', 'pageDown', 'Page down'),
      key('Shift+Space', 'pageUp', 'Page up'),
      key('?', 'keyboardHelp', 'Keyboard help'),
      key('Escape', 'clear', 'Clear the selection, close the popover'),
    ],
  },
  {
    id: 'find',
    label: 'Finding in a reading',
    bindings: [
      key('Enter', 'nextHit', 'Next place'),
      key('Shift+Enter', 'previousHit', 'Previous place'),
      key('Alt+W', 'wholeWord', 'Whole words only, on or off'),
      key('Alt+R', 'pattern', 'Regular expression, on or off'),
      key('Alt+T', 'tagHits', 'Tag all the places'),
      key('Alt+Shift+T', 'tagHit', 'Tag this place'),
      key('Escape', 'close', 'Close, with the place selected'),
    ],
  },
  {
    id: 'findAll',
    label: 'Finding in all readings',
    bindings: [
      key('ArrowDown', 'nextHit', 'Next place'),
      key('ArrowUp', 'previousHit', 'Previous place'),
      key('PageDown', 'nextHits', 'Page down'),
      key('PageUp', 'previousHits', 'Page up'),
      key('Enter', 'openHit', 'Open the place in its reading'),
      key('Space', 'chooseHit', 'Choose the place, or leave it out'),
      key('Ctrl+A', 'chooseAll', 'Choose all, or none'),
      key('Alt+W', 'wholeWord', 'Whole words only, on or off'),
      key('Alt+R', 'pattern', 'Regular expression, on or off'),
      key('Alt+T', 'tagHits', 'Tag the chosen places, or all'),
      key('/', 'words', 'Back to the words'),
      key('Escape', 'close', 'Close'),
    ],
  },
  {
    id: 'bounds',
    label: 'Changing where a tag starts or ends',
    bindings: [
      key('ArrowRight', 'endLater', 'The end a word later'),
      key('ArrowLeft', 'endEarlier', 'The end a word earlier'),
      key('Shift+ArrowRight', 'startLater', 'The start a word later'),
      key('Shift+ArrowLeft', 'startEarlier', 'The start a word earlier'),
      key('J', 'endSentenceLater', 'The end a sentence later, also ↓'),
      key('K', 'endSentenceEarlier', 'The end a sentence earlier, also ↑'),
      key('ArrowDown', 'endSentenceLater'),
      key('ArrowUp', 'endSentenceEarlier'),
      key('Shift+J', 'startSentenceLater', 'The start a sentence later'),
      key('Shift+K', 'startSentenceEarlier', 'The start a sentence earlier'),
      key('Enter', 'keepBounds', 'Keep it like this'),
      key('Escape', 'giveUpBounds', 'Give up: the tag is as it was'),
    ],
  },
  {
    id: 'note',
    label: 'Writing a note',
    bindings: [
      key('Ctrl+Enter', 'saveNote', 'Save and go back to the text, also Esc'),
      key('Escape', 'saveNote'),
      key('Tab', 'nextNote', 'Next note'),
      key('Shift+Tab', 'previousNote', 'Previous note'),
    ],
  },
  {
    id: 'correction',
    label: 'Correcting the text',
    bindings: [
      key('Ctrl+Enter', 'saveCorrection', 'Save the correction'),
      key('Escape', 'cancel', 'Cancel, with a question if you changed something'),
    ],
  },
  {
    id: 'toPlace',
    label: 'To place',
    bindings: [
      key('ArrowDown', 'nextWaiting', 'Next tag that waits'),
      key('ArrowUp', 'previousWaiting', 'Previous tag that waits'),
      key('Escape', 'backToText', 'Back to the text'),
    ],
  },
  {
    id: 'palette',
    label: 'Search',
    bindings: [
      key('ArrowDown', 'nextResult', 'Next result'),
      key('ArrowUp', 'previousResult', 'Previous result'),
      key('Enter', 'openResult', 'Open'),
      key('Escape', 'closePalette', 'Close'),
    ],
  },
  {
    id: 'list',
    label: 'Reading list',
    bindings: [
      key('ArrowDown', 'nextReading', 'Next reading'),
      key('ArrowUp', 'previousReading', 'Previous reading'),
      key('Enter', 'openReading', 'Open'),
      key('F2', 'editDetails', 'Edit the details'),
      key('/', 'filterReadings', 'Filter'),
      key('Delete', 'binReading', 'Move to the bin, with undo'),
      key('Escape', 'backToText', 'Back to the text'),
    ],
  },
  {
    id: 'import',
    label: 'Import preview',
    bindings: [
      key('J', 'nextBlock', 'Next block, also ↓'),
      key('K', 'previousBlock', 'Previous block, also ↑'),
      key('ArrowDown', 'nextBlock'),
      key('ArrowUp', 'previousBlock'),
      key('Home', 'firstBlock', 'First block'),
      key('End', 'lastBlock', 'Last block'),
      key('Space', 'keep', 'Keep or leave out'),
      key('Enter', 'unfold', 'Show the paragraphs that are folded here'),
      key('S', 'split', 'Split the comment at this line'),
      key('M', 'merge', 'Merge with the comment above'),
      key('D', 'notComment', 'Not a comment'),
      key('A', 'answer', 'Choose the comment that this one answers'),
      key('Ctrl+Z', 'undo', 'Undo a choice'),
      key('Ctrl+Shift+Z', 'redo', 'Redo a choice'),
      key('Ctrl+O', 'chooseFiles', 'Add files'),
      key('Ctrl+Enter', 'import', 'Import'),
      key('Escape', 'cancel', 'Cancel, with a question if you changed something'),
    ],
  },
];

/** Returns the combination of a key press as the list writes it. */
export function keysOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string {
  // The digit row gives other signs on some keyboards (AZERTY): there the place of the key counts.
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (digit !== undefined && plain && !event.shiftKey) return digit;
  // With Alt, a Mac types another sign: there the place of the letter counts.
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1] : undefined;
  if (letter !== undefined && !/^[a-z]$/i.test(event.key)) {
    return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}Alt+${event.shiftKey ? 'Shift+' : ''}${letter}`;
  }
  const name =
    event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isSign =
    event.key.length === 1 &&
    event.key.toLowerCase() === event.key.toUpperCase() &&
    event.key !== ' ';
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    // Shift is part of how a sign is typed ("?"), so it counts only with letters and named keys.
    event.shiftKey && (!isSign || event.ctrlKey || event.metaKey) ? 'Shift+' : '',
  ];
  return (
    modifiers.join('') +
    (event.code === 'Backslash' && (event.ctrlKey || event.metaKey) ? '\\' : name)
  );
}

const signs: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowLeft: '←',
  Escape: 'Esc',
};

/** Returns a combination as the help sheet shows it. */
export function keysInWords(keys: string, platform: string): string[] {
  return keys
    .split(/(?<=.)\+(?=.)/)
    .map((part) => (part === 'Ctrl' && platform === 'darwin' ? '⌘' : (signs[part] ?? part)));
}

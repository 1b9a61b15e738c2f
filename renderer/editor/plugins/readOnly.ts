import { Plugin } from 'prosemirror-state';

/**
 * Keeps the text as it is. The view stays editable for the browser, so that caret, selection,
 * screen reader and find work as in any text; whatever would change the text is refused twice:
 * before the browser does it, and, for input methods that cannot be stopped, in the transaction.
 */
export function readOnly(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      attributes: { 'aria-readonly': 'true', spellcheck: 'false', autocorrect: 'off' },
      handleDOMEvents: {
        beforeinput: (_view, event) => {
          event.preventDefault();
          return true;
        },
        // What an input method writes is taken out at once, and the browser then tells of no end:
        // the view would wait for it, and hear no key any more.
        compositionstart: () => true,
        compositionupdate: () => true,
        compositionend: () => true,
      },
      handlePaste: () => true,
      handleDrop: () => true,
      handleTextInput: () => true,
    },
  });
}

/** While words are typed, undo means the field's own. */
export function isTyping(): boolean {
  const element = document.activeElement;
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search', 'password'].includes(element.type))
  );
}

/** Puts the focus into the text of the open reading, if there is one. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.reading')?.focus();
}

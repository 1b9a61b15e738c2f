import type { Tag } from '../../../shared/model/tag';

/** One way to show a text with tags. Each does what it is asked for at once, and is painted in the next frame. */
export interface Engine {
  /** Shows the text with all its tags. */
  open(): void;
  add(tag: Tag): void;
  remove(tag: Tag): void;
  /** Gives a tag another code. */
  recode(tag: Tag, code: string): void;
  /** What scrolls. */
  scroller(): HTMLElement;
}

import type { Filter } from '../../../src/contract/filter.ts';

/** What the popover of a chip holds. */
export interface EditorProps {
  filter: Filter;
  /** What is undefined goes. */
  change(part: Partial<Filter>): void;
  /** Closes the popover. */
  done(): void;
}

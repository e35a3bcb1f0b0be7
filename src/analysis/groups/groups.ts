/** Trades told apart by one thing: each group has a number, small enough to count by. */
export interface Groups {
  /** All numbers are below it. */
  readonly count: number;
  /** The group of a trade. */
  of(slot: number): number;
  /** Where a trade may be in several: all of them; `of` is the first. */
  readonly each?: (slot: number, see: (group: number) => void) => void;
  name(group: number): GroupName;
  /** The number of a key, -1 where there is none such. */
  find(key: string): number;
}
export interface GroupName {
  /** Empty: of trades that have none, or of which it is not known. */
  readonly key: string;
  /** null: the screen says it from the key. */
  readonly label: string | null;
}

/** What has no such thing, in every grouping. */
export const NONE = 0;
export const NO_NAME: GroupName = { key: '', label: null };

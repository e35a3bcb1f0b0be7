/** What the ids in a filter are called; undefined: it is not there any more. */
export interface Names {
  account(uid: string): string | undefined;
  /** Setups too. */
  tag(uid: string): string | undefined;
  rule(uid: string): string | undefined;
  import(uid: string): string | undefined;
  readonly accounts: number;
}

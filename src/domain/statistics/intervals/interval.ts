/** Where the true value lies, and how that was found. */
export interface Interval {
  readonly from: number;
  readonly to: number;
  readonly by: 'bootstrap' | 't' | 'wilson' | 'ranks';
}

/** How often such an interval holds the true value, and of how many nothing is told. */
export interface Sureness {
  readonly confidence: '90' | '95' | '99';
  readonly floor: number;
  /** Of more trades than so many nothing is drawn, where there are many intervals to tell. */
  readonly mostDrawn?: number;
}

/** What lies outside of it on each side. */
export const tailOf = ({ confidence }: Sureness): number => (1 - Number(confidence) / 100) / 2;

import type { PresetKind } from '../account-presets.ts';
import type { InstrumentClass } from '../instruments/instrument.ts';
import type { FillKind } from '../trades/leg.ts';

/** A journal to look around in, as plain data: whoever stores it gives it numbers. Decimals are canonical text, times milliseconds. */
export interface SampleJournal {
  readonly accounts: readonly SampleAccount[];
  /** In time order. */
  readonly fills: readonly SampleFill[];
  readonly cash: readonly SampleCash[];
  readonly tagGroups: readonly SampleTagGroup[];
  readonly plans: readonly SamplePlan[];
  readonly words: readonly SampleWords[];
  readonly dayNotes: readonly { readonly day: string; readonly note: string }[];
  readonly rates: readonly SampleRate[];
}

export type SampleAccountName = 'Margin' | 'Options' | 'Futures' | 'Forex' | 'Coins';

export interface SampleAccount {
  readonly name: SampleAccountName;
  readonly broker: string;
  readonly preset: PresetKind;
  readonly currency: string;
  readonly startingBalance: string;
}

export interface SampleCost {
  readonly kind: 'commission' | 'fee' | 'tax' | 'rebate';
  readonly amount: string;
  readonly currency: string;
  readonly source: 'stated';
}

export interface SampleFill {
  readonly uid: string;
  readonly account: SampleAccountName;
  /** As a file would write it. */
  readonly text: string;
  readonly assetClass: InstrumentClass;
  readonly kind: FillKind;
  readonly side: 'buy' | 'sell';
  readonly effect: 'open' | 'close' | 'unknown';
  readonly quantity: string;
  readonly price: string | null;
  readonly currency: string;
  readonly at: number;
  readonly order: string | null;
  readonly ticket: string | null;
  readonly fromTicket: string | null;
  readonly link: string | null;
  readonly stated: { readonly realized: string; readonly currency: string } | null;
  readonly rate: string | null;
  readonly costs: readonly SampleCost[];
}

export interface SampleCash {
  readonly uid: string;
  readonly account: SampleAccountName;
  readonly instrument: { readonly text: string; readonly assetClass: InstrumentClass } | null;
  readonly kind: 'deposit' | 'swap' | 'platform_fee' | 'interest';
  readonly book: string;
  readonly day: string;
  readonly at: number | null;
  readonly amount: string;
  readonly currency: string;
}

/** What one unit of a currency was in another one on a day. */
export interface SampleRate {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
}

export interface SampleTagGroup {
  readonly name: string;
  readonly kind: 'setup' | 'mistake' | 'emotion' | 'market';
  readonly tags: readonly SampleTag[];
}
export interface SampleTag {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly { readonly phase: 'entry' | 'management' | 'exit'; readonly text: string }[];
}

/** Taken: `anchor` is the fill it became. Missed: it has none. */
export interface SamplePlan {
  readonly uid: string;
  readonly anchor: string | null;
  readonly account: SampleAccountName;
  readonly instrument: { readonly text: string; readonly assetClass: InstrumentClass };
  readonly side: 'buy' | 'sell';
  readonly day: string;
  readonly at: number;
  readonly entry: string | null;
  readonly quantity: string;
  readonly stop: string | null;
  readonly risk: { readonly value: string; readonly unit: 'money' } | null;
  readonly targets: readonly { readonly price: string; readonly share: string | null }[];
  readonly note: string;
}

export interface SampleWords {
  readonly uid: string;
  /** The first fill of the trade. */
  readonly anchor: string;
  readonly note: string;
  readonly rating: number | null;
  readonly reviewedAt: number | null;
  /** Names, by group kind. */
  readonly tags: readonly { readonly kind: SampleTagGroup['kind']; readonly name: string }[];
  /** Of the setup's rules, by place. */
  readonly ticks: readonly { readonly rule: number; readonly kept: boolean }[];
}

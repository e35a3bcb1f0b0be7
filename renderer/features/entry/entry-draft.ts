import { create } from 'zustand';
import type { InstrumentChoice } from '../../../src/contract/instruments.ts';
import type { TagRef } from '../../../src/contract/words.ts';
import type { RiskUnit } from '../../../src/domain/trades/plan-risk.ts';

/** A fill as it is being typed: numbers are exact text as soon as they can be read. */
export interface FillLine {
  readonly id: number;
  readonly kind: 'entry' | 'exit';
  readonly quantity: string;
  readonly price: string;
  readonly fees: string;
  readonly time: string;
}

/** A trade as it is being typed. It is kept when its dialog closes, until it is stored or given up. */
export interface EntryDraft {
  /** null: the one used last. */
  readonly account: string | null;
  readonly symbol: string;
  /** What the text was chosen to mean, from the list or where it could be several things; null: as it reads. */
  readonly chosen: InstrumentChoice | null;
  readonly direction: 'long' | 'short';
  readonly lines: readonly FillLine[];
  readonly stop: string;
  readonly target: string;
  readonly risk: string;
  readonly riskUnit: RiskUnit;
  readonly setup: TagRef | null;
  readonly tags: readonly TagRef[];
  readonly note: string;
  /** How far the stop was from the entry in the trade that is repeated, and where that puts it now. */
  readonly stopDistance: string | null;
  readonly reckonedStop: string;
}

interface Entry {
  draft: EntryDraft;
  /** A request of its own for each thing that was typed: sent twice it is stored once. */
  key: string;
  /** Entered last, for what repeats it. */
  last: { trade: string; account: string } | null;
}

let lines = 0;
export const newLine = (kind: FillLine['kind']): FillLine => ({ id: ++lines, kind, quantity: '', price: '', fees: '', time: '' });

export function blank(account: string | null): EntryDraft {
  return {
    ...{ account, symbol: '', chosen: null, direction: 'long', lines: [newLine('entry'), newLine('exit')] },
    ...{ stop: '', target: '', risk: '', riskUnit: 'money', setup: null, tags: [], note: '', stopDistance: null, reckonedStop: '' },
  };
}

export const useEntry = create<Entry>()(() => ({ draft: blank(null), key: crypto.randomUUID(), last: null }));

export function change(changes: Partial<EntryDraft>): void {
  useEntry.setState(({ draft }) => ({ draft: { ...draft, ...changes }, key: crypto.randomUUID() }));
}

export function startOver(draft: EntryDraft): void {
  useEntry.setState({ draft, key: crypto.randomUUID() });
}

/** Something was typed that would be a pity to lose. */
export function isBlank({ symbol, lines, stop, target, risk, note, tags, setup }: EntryDraft): boolean {
  const texts = [symbol, stop, target, risk, note, ...lines.flatMap(({ quantity, price, fees, time }) => [quantity, price, fees, time])];
  return texts.every((text) => text === '') && tags.length === 0 && setup === null;
}

export const isEmptyLine = ({ quantity, price, fees, time }: FillLine): boolean =>
  [quantity, price, fees, time].every((text) => text === '');

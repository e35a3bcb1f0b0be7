import type { InputOf } from '../../../src/contract/call.ts';
import type { InstrumentChoice } from '../../../src/contract/instruments.ts';
import type { trades } from '../../../src/contract/trades.ts';
import { compare, subtract, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { type EntryDraft, type FillLine, isEmptyLine } from './entry-draft.ts';
import { type Clock, readTime, today } from './read-time.ts';

export type TradeDraftInput = InputOf<typeof trades.preview>;
type HandFill = TradeDraftInput['entries'][number];

export interface Drafted {
  /** All that can be read so far; null while that is no trade. */
  readonly draft: TradeDraftInput | null;
  /** What is wrong with 'symbol', 'stop' or '3.price', the price of line 3. */
  readonly problems: ReadonlyMap<string, string>;
  /** By line: the time that holds where none is typed. */
  readonly timesIfEmpty: ReadonlyMap<number, string>;
  /** The lines in the order in which they are sent. */
  readonly sent: readonly FillLine[];
}

/** What was typed as the contract takes it. A line that is not finished is left out, and said. */
export function toTradeDraft(entry: EntryDraft, account: { uid: string; currency: string } | null, clock: Clock): Drafted {
  const problems = new Map<string, string>();
  const number = (path: string, text: string): string | null => {
    if (text === '' || isNumber(text)) return text || null;
    problems.set(path, 'Enter a number.');
    return null;
  };
  const lines = entry.lines.filter((line, at) => at === 0 || !isEmptyLine(line));
  const rest = restOf(lines);
  const timesIfEmpty = new Map<number, string>();
  const fills = readFills(lines, rest, { timesIfEmpty, clock, currency: account?.currency ?? '', problems, number });
  const stop = number('stop', entry.stop);
  const target = number('target', entry.target);
  const risk = number('risk', entry.risk);
  if (risk !== null && compare(decimal(risk), ZERO) <= 0) problems.set('risk', 'Enter more than zero.');
  if (entry.symbol.trim() === '') problems.set('symbol', 'Enter a symbol.');
  const of = (kind: FillLine['kind']) => lines.flatMap((line) => (line.kind === kind ? (fills.get(line.id) ?? []) : []));
  const [entries, exits] = [of('entry'), of('exit')];
  const plan = {
    stop,
    risk: risk === null ? null : { value: risk, unit: entry.riskUnit },
    targets: target === null ? [] : [{ price: target, share: null }],
  };
  const words = {
    ...(entry.note.trim() && { note: entry.note }),
    ...(entry.setup && { setup: entry.setup.uid }),
    ...(entry.tags.length > 0 && { addTags: entry.tags.map(({ uid }) => uid) }),
  };
  const isTrade = account !== null && entry.symbol.trim() !== '' && entries.length > 0;
  return {
    ...{ problems, timesIfEmpty },
    sent: [
      ...lines.filter(({ kind, id }) => kind === 'entry' && fills.has(id)),
      ...lines.filter(({ kind, id }) => kind === 'exit' && fills.has(id)),
    ],
    draft: isTrade
      ? {
          ...{ account: account.uid, instrument: choiceOf(entry), direction: entry.direction, entries, exits, words },
          plan: stop === null && risk === null && target === null ? null : plan,
        }
      : null,
  };
}

export const choiceOf = ({ chosen, symbol }: Pick<EntryDraft, 'chosen' | 'symbol'>): InstrumentChoice =>
  chosen ?? { symbol: symbol.trim() };

/** What is left after everything else that was typed: an exit without a size takes it. */
export function restOf(lines: readonly FillLine[]): string {
  const sizes = lines.filter(({ quantity }) => isNumber(quantity));
  const held = sizes.reduce(
    (sum, { kind, quantity }) => (kind === 'entry' ? subtract(sum, negative(quantity)) : subtract(sum, decimal(quantity))),
    ZERO,
  );
  return compare(held, ZERO) > 0 ? decimalText(held) : '0';
}

const negative = (text: string) => subtract(ZERO, decimal(text));
export const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

interface Reading {
  clock: Clock;
  currency: string;
  problems: Map<string, string>;
  timesIfEmpty: Map<number, string>;
  number(path: string, text: string): string | null;
}

function readFills(
  lines: readonly FillLine[],
  rest: string,
  { clock, currency, problems, timesIfEmpty, number }: Reading,
): Map<number, HandFill> {
  const fills = new Map<number, HandFill>();
  let day = today(clock);
  let left = rest;
  for (const line of lines) {
    timesIfEmpty.set(line.id, day === today(clock) ? 'now' : day);
    const time = line.time.trim() === '' ? nowOr(day, clock) : readTime(line.time, clock, day);
    if (time.ok) day = time.day;
    else problems.set(`${line.id}.time`, time.message);
    const takesRest = line.kind === 'exit' && line.quantity === '';
    const quantity = takesRest ? left : number(`${line.id}.quantity`, line.quantity);
    if (takesRest) left = '0';
    if (!problems.has(`${line.id}.quantity`) && (quantity === null || compare(decimal(quantity), ZERO) <= 0))
      problems.set(`${line.id}.quantity`, takesRest ? 'Nothing is left to close.' : 'Enter a size above zero.');
    const price = number(`${line.id}.price`, line.price);
    if (line.price === '') problems.set(`${line.id}.price`, 'Enter a price.');
    const fees = number(`${line.id}.fees`, line.fees);
    if (['quantity', 'price', 'fees', 'time'].some((name) => problems.has(`${line.id}.${name}`)) || quantity === null || !time.ok) continue;
    const costs = fees === null ? null : [{ kind: 'fee' as const, amount: fees, currency, source: 'stated' as const }];
    fills.set(line.id, { quantity, price, at: time.when, zone: clock.zone, costs });
  }
  return fills;
}

/** Left empty it is now; below a line of another day it is that day, of which no hour is known. */
function nowOr(day: string, clock: Clock) {
  if (day !== today(clock)) return { ok: true as const, when: day, day };
  return { ok: true as const, when: `${new Date(clock.now).toISOString().slice(0, 19)}Z`, day };
}

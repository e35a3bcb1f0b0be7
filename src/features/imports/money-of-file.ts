import type { WriteContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';
import { selectRateOn } from '../../db/queries/rates.ts';
import { isCurrency } from '../../domain/money/is-currency.ts';

/** Currencies and rates as a file needs them, each looked up once. */
export function createMoney({ db, sql }: WriteContext) {
  const rates = new Map<string, { rate: string; source: string } | null>();
  const known = new Map<string, boolean>();

  return {
    /** Each of them was asked about before, and is money. */
    areKnown: (codes: readonly string[]): boolean => codes.every((code) => known.get(code) === true),
    isKnown(code: string): boolean {
      const before = known.get(code);
      if (before !== undefined) return before;
      const isIt = isCurrency(code) || (CODE.test(code) && prepared(sql, BASE).get(code) !== undefined);
      known.set(code, isIt);
      return isIt;
    },
    async rateOn(day: string, from: string, to: string): Promise<{ rate: string; source: string } | null> {
      const key = `${day} ${from} ${to}`;
      const before = rates.get(key);
      if (before !== undefined) return before;
      const rate = (await selectRateOn(db, { day, from, to })) ?? null;
      rates.set(key, rate);
      return rate;
    },
  };
}

const BASE = 'SELECT 1 FROM instrument WHERE base = ? LIMIT 1';
const CODE = /^[A-Z][A-Z0-9]{1,11}$/;

/** Pence and the like are a way of quoting: the money is pounds. Other codes are written in capitals. */
export function moneyCode(text: string): string {
  const code = text.trim();
  return PARTS.get(code) ?? code.toUpperCase();
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ...['GBX', 'GBp', 'GBPX', 'GBPp'].map((code) => [code, 'GBP'] as const),
  ...['ZAc', 'ZAC'].map((code) => [code, 'ZAR'] as const),
  ...['ILA', 'ILa'].map((code) => [code, 'ILS'] as const),
]);

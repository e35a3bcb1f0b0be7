import fc from 'fast-check';
import { tradezero } from './importing-journal.ts';

/** Fills of some days and accounts, as they happened. */
export interface RandomFill {
  readonly account: string;
  readonly symbol: 0 | 1;
  readonly isBuy: boolean;
  readonly lots: number;
  readonly price: number;
  /** Seconds since the beginning of the file: many fall on one. */
  readonly moment: number;
}

/** A file as it is written from fills: oldest or newest first. */
export interface RandomFile {
  readonly layout: keyof typeof WRITE;
  readonly newestFirst: boolean;
  readonly fills: readonly RandomFill[];
}

const fill: fc.Arbitrary<RandomFill> = fc.record({
  account: fc.constantFrom('AC100001', 'AC100002', 'AC100003'),
  symbol: fc.constantFrom(0 as const, 1 as const),
  isBuy: fc.boolean(),
  lots: fc.integer({ min: 1, max: 3 }),
  price: fc.integer({ min: 10, max: 12 }),
  moment: fc.integer({ min: 0, max: 11 }),
});

export const randomFile: fc.Arbitrary<RandomFile> = fc.record({
  layout: fc.constantFrom('tradezero', 'ninjatrader'),
  newestFirst: fc.boolean(),
  fills: fc.array(fill, { minLength: 3, maxLength: 24 }).map((fills) => fills.toSorted((a, b) => a.moment - b.moment)),
});

/** The rows of the fills from one to another, in the file's order and with the ids they have in the whole. */
export function textOf({ layout, newestFirst, fills }: RandomFile, from = 0, to = fills.length): string {
  return WRITE[layout](fills, newestFirst, (at) => at >= from && at < to);
}

type Write = (fills: readonly RandomFill[], newestFirst: boolean, isWanted: (at: number) => boolean) => string;
const WRITE = {
  tradezero(fills, newestFirst, isWanted) {
    const rows = fills.map(({ account, symbol, isBuy, lots, price, moment }) => ({
      ...{
        account,
        price,
        quantity: lots * 100,
        symbol: ['ACME', 'BETA'][symbol] as string,
        side: isBuy ? ('B' as const) : ('S' as const),
      },
      day: `03/0${4 + dayOf(moment)}/2024`,
      at: `09:31:0${secondOf(moment)}`,
    }));
    return tradezero(
      ...inOrder(
        rows.filter((_, at) => isWanted(at)),
        newestFirst,
      ),
    );
  },
  /** It says how much is held after each fill. */
  ninjatrader(fills, newestFirst, isWanted) {
    const held = new Map<string, number>();
    const rows = fills.map(({ account, symbol, isBuy, lots, price, moment }, at) => {
      const name = ['MES 03-25', 'MNQ 03-25'][symbol] as string;
      const key = `${account} ${name}`;
      const before = held.get(key) ?? 0;
      const after = before + (isBuy ? lots : -lots);
      held.set(key, after);
      const isEntry = Math.abs(after) > Math.abs(before);
      const position = after === 0 ? '-' : `${Math.abs(after)} ${after > 0 ? 'L' : 'S'}`;
      const time = `1/${14 + dayOf(moment)}/2025 9:31:0${secondOf(moment)} AM`;
      return [
        name,
        isBuy ? 'Buy' : 'Sell',
        lots,
        5000 + price,
        time,
        `e${at}`,
        isEntry ? 'Entry' : 'Exit',
        position,
        `o${at}`,
        'X',
        '$1.24',
        1,
        account,
        'Live',
      ].join(',');
    });
    return [
      NINJATRADER,
      ...inOrder(
        rows.filter((_, at) => isWanted(at)),
        newestFirst,
      ),
    ].join('\n');
  },
} satisfies Record<string, Write>;

const NINJATRADER = 'Instrument,Action,Quantity,Price,Time,ID,E/X,Position,Order ID,Name,Commission,Rate,Account,Connection';
const inOrder = <T>(rows: readonly T[], newestFirst: boolean): T[] => (newestFirst ? rows.toReversed() : [...rows]);
const dayOf = (moment: number): number => Math.floor(moment / 4);
const secondOf = (moment: number): number => moment % 4;

import { decimalMark } from '../../cells/decimal-mark.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { readNumber } from '../../cells/number.ts';
import { readSide } from '../../cells/side.ts';
import { isNear, magnitude, times } from '../../cells/sums.ts';

export interface DegiroTrade {
  /** What stands before it: PRODUCTWIJZIGING, STOCK SPLIT; '' for a trade. */
  readonly event: string;
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly price: string;
  /** Of the price: GBX where the amount is in GBP. */
  readonly currency: string;
}

/** Koop 1 @ 33,9 USD · Compra 6 NAME@49,785 EUR (IE…) · STOCK SPLIT: Verkauf 1 046,5 @ 2 EUR. The amount tells which reading is meant. */
export function degiroTradeText(text: string, amount: string | null, usual: DecimalMark): DegiroTrade | undefined {
  if (!text.includes('@')) return undefined;
  const readings = SPELLINGS.flatMap((spelling) => readingsOf(text, spelling, usual));
  return readings.find((reading) => amount !== null && fits(reading, magnitude(amount))) ?? readings[0];
}

function readingsOf(text: string, spelling: RegExp, usual: DecimalMark): readonly DegiroTrade[] {
  const [, event = '', word = '', quantity = '', price = '', currency = ''] = spelling.exec(text) ?? [];
  const side = readSide(word)?.side ?? MORE_WORDS.get(word.toLowerCase());
  if (side === undefined) return [];
  const likely = decimalMark([quantity, price], usual);
  return ([likely, likely === ',' ? '.' : ','] as const).flatMap((mark) => {
    const [units, each] = [readNumber(quantity, mark), readNumber(price, mark)];
    return units && each ? [{ event: event.trim(), side, quantity: units, price: each, currency }] : [];
  });
}

function fits({ quantity, price, currency }: DegiroTrade, amount: string): boolean {
  const money = times(quantity, price, currency === 'GBX' ? '0.01' : '1');
  return isNear(money, amount, times(amount, '0.02'));
}

const spelling = (quantity: string) =>
  new RegExp(`^(?:(.+?)\\s*:\\s*)?(\\p{L}+)\\s+(${quantity})(?:\\s+[^@]*)?\\s*@\\s*(\\d[\\d.,'\\u00a0\\u202f ]*?)\\s+([A-Z]{3})\\b`, 'u');

/** Thousands are parted by narrow spaces. A plain one may part them too, or a number from a name that begins with digits. */
const SPELLINGS = [
  spelling('\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?'),
  spelling("\\d[\\d.,']*"),
  spelling('\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?'),
];

const MORE_WORDS: ReadonlyMap<string, 'buy' | 'sell'> = new Map([
  ...['kupno', 'køb', 'kjøp', 'osto', 'nákup'].map((word) => [word, 'buy'] as const),
  ...['venda', 'sprzedaż', 'salg', 'myynti', 'prodej'].map((word) => [word, 'sell'] as const),
]);

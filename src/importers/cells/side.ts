import { isTooLong } from './is-too-long.ts';

export interface Direction {
  readonly side: 'buy' | 'sell';
  readonly effect: 'open' | 'close' | 'unknown';
}

/** What a word of a side column means; whole words in any case, in the languages brokers write. undefined: none of them. */
export function readSide(cell: string): Direction | undefined {
  if (isTooLong(cell)) return undefined;
  return WORDS.get(
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
}

const WORDS = new Map<string, Direction>([
  ...each(
    'buy',
    'unknown',
    'b,bot,buy,bought,purchase,you bought,market buy,limit buy,koop,aankoop,kop,köp,köpt,kauf,achat,acquisto,compra,kupno,买入,買入,買付,買い,покупка',
  ),
  ...each(
    'sell',
    'unknown',
    's,sld,sell,sold,sale,you sold,market sell,limit sell,verkoop,salj,sälj,sålt,verkauf,vente,vendita,venda,venta,sprzedaż,卖出,賣出,売却,売り,продажа',
  ),
  ...each('buy', 'open', 'bto,buy to open,buy open,buytoopen'),
  ...each('buy', 'close', 'btc,bc,buy to close,buy to cover,buy close,buytoclose,buytocover,cover'),
  ...each('sell', 'open', 'sto,ss,sell to open,sell short,short sell,sell open,selltoopen,sellshort,short'),
  ...each('sell', 'close', 'stc,sell to close,sell close,selltoclose'),
]);

function each(side: Direction['side'], effect: Direction['effect'], words: string): [string, Direction][] {
  return words.split(',').map((word) => [word, { side, effect }]);
}

import { bareWords } from './bare-words.ts';

/** The English names of the columns of a transaction history, whatever the language of its header; undefined: it is none. */
export function historyColumns(header: readonly string[]): readonly string[] | undefined {
  const names = header.map((cell) => NAMES.find(([, pattern]) => pattern.test(bareWords(cell).trim()))?.[0] ?? '');
  return NEEDED.every((name) => names.includes(name)) ? names : undefined;
}

const NEEDED = ['date', 'account', 'description', 'transaction type', 'symbol', 'quantity', 'price'];

/** In the languages of statements: English, German, French, Spanish, Italian, Dutch, Portuguese, Chinese, Japanese, Russian. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['price currency', /currency|wahrung|devise|divisa|valuta|moeda|货币|貨幣|通貨|валюта/],
  ['gross amount', /gross|brut|lordo|总额|總額|総額|валов/],
  ['net amount', /\bnet|liquid|净|淨|正味|чист/],
  ['commission', /commi|provision|gebuhr|comis|kommission|佣金|手续费|手續費|手数料|комисси/],
  ['description', /descri|beschreib|omschrij|描述|说明|說明|説明|摘要|описан/],
  ['transaction type', /typ|^tipo|transa[ck]tionsart|soort|类型|類型|種類|^тип/],
  ['account', /account|konto|compte|cuenta|conto|conta|rekening|账户|賬戶|帳戶|口座|счет/],
  ['date', /^dat|^fecha|日期|日付|^дата/],
  ['symbol', /symbo|simbo|代码|代碼|代號|代号|シンボル|銘柄|символ/],
  ['quantity', /quanti|menge|anzahl|cantid|hoeveel|aantal|数量|數量|колич/],
  ['price', /pri|preis|kurs|cours|prec|prezz|koers|价格|價格|価格|цена/],
];

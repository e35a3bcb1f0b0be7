import type { CashFact } from '../../facts.ts';

export type DegiroKind = CashFact['kind'] | 'sweep' | 'reservation' | undefined;

/** What a description means, in the languages of the countries. The first that fits decides: a tax on dividends is no dividend. */
export const degiroKind = (description: string): DegiroKind => KINDS.find(([words]) => words.test(description))?.[1];

const KINDS: readonly (readonly [RegExp, DegiroKind])[] = [
  [
    /cash sweep|overboeking (van|naar) uw geldrekening|transfer (from|to) your cash account|überweisung (von|auf) ihr geldkonto|processed flatex withdrawal/i,
    'sweep',
  ],
  [/^reserv/i, 'reservation'],
  [
    /dividendbelasting|dividend tax|dividendensteuer|imp[ôo]ts? sur|imposto|ritenuta|retenci[oó]n|withholding|quellensteuer|podatek|kapitalertrag/i,
    'tax',
  ],
  [/stamp duty|transaction tax|transactiebelasting|finanztransaktion|taxe? sur|tobin/i, 'tax'],
  [/dividend|distribu[cz]i|coupon|kapitaalsuitkering|capital return/i, 'dividend'],
  [
    /transactiekosten|kosten|costs?\b|charges?\b|\bfees?\b|gebühr|frais|taxas de|comiss|comisi|costi\b|costes?\b|opłat|prowizj|courtage|courtesy|korting/i,
    'fee',
  ],
  [/\bvaluta\b|\bfx\b|divisa|devises?\b|währung|walut|op[ée]ration de change/i, 'conversion'],
  [
    /\brente|interest|zinsen|int[ée]r[êe]ts?\b|interes[ei]|juros|odsetk|fonds mon[ée]taires|geldmarktfonds|money market|fondos? monetario/i,
    'interest',
  ],
  [/terugstorting|withdrawal|auszahlung|retrait|prelievo|retirada|levantamento|wypłata|opname/i, 'withdrawal'],
  [/deposit|storting|einzahlung|dép[ôo]t|versement|dep[óo]sito|^ingreso|wpłata|ideal|sofort/i, 'deposit'],
];

import type { Hints } from '../recognition.ts';

/** Feeds that name a contract by a code of their own. What is not listed is written as the exchange writes it. */
const CQG: Readonly<Record<string, string>> = {
  EP: 'ES',
  ENQ: 'NQ',
  CLE: 'CL',
  MCLE: 'MCL',
  NGE: 'NG',
  GCE: 'GC',
  SIE: 'SI',
  CPE: 'HG',
  TYA: 'ZN',
  FVA: 'ZF',
  TUA: 'ZT',
  USA: 'ZB',
  EU6: '6E',
  JY6: '6J',
  BP6: '6B',
  DA6: '6A',
  CA6: '6C',
  SF6: '6S',
  NE6: '6N',
  ZCE: 'ZC',
  ZSE: 'ZS',
  ZWA: 'ZW',
};

const BLOOMBERG: Readonly<Record<string, string>> = {
  TY: 'ZN',
  FV: 'ZF',
  TU: 'ZT',
  US: 'ZB',
  EC: '6E',
  JY: '6J',
  BP: '6B',
  AD: '6A',
  CD: '6C',
  SF: '6S',
  DM: 'YM',
  C: 'ZC',
  S: 'ZS',
  W: 'ZW',
  GX: 'FDAX',
  VG: 'FESX',
  RX: 'FGBL',
  OE: 'FGBM',
  DU: 'FGBS',
  UB: 'FGBX',
};

/** Interactive Brokers lists some contracts under the name of what they are on. */
const IBKR: Readonly<Record<string, string>> = {
  EUR: '6E',
  JPY: '6J',
  GBP: '6B',
  AUD: '6A',
  CAD: '6C',
  CHF: '6S',
  NZD: '6N',
  MXP: '6M',
  DAX: 'FDAX',
  DXM: 'FDXM',
  DXS: 'FDXS',
  ESTX50: 'FESX',
  GBL: 'FGBL',
  GBM: 'FGBM',
  GBS: 'FGBS',
};

export type Feed = 'exchange' | 'cqg' | 'bloomberg';

/** The exchange's own root for what a feed calls it. */
export function exchangeRoot(root: string, feed: Feed, { broker }: Pick<Hints, 'broker'>): string {
  const table = feed === 'cqg' ? CQG : feed === 'bloomberg' ? BLOOMBERG : broker === 'ibkr' ? IBKR : {};
  return Object.hasOwn(table, root) ? (table[root] ?? root) : root;
}

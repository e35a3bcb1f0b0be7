import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../src/contract/call.ts';
import type { imports } from '../../src/contract/imports.ts';
import type { World } from '../../src/db/context.ts';
import { openJournal } from './open-journal.ts';

type Request = Omit<InputOf<(typeof imports)['run']>, 'file' | 'name'>;

/** A journal that takes files as texts, or as bytes. */
export function importingJournal(world?: World) {
  const journal = openJournal(world);
  const hand = (text: string | Uint8Array, name = 'export.csv') => {
    const file = createHash('sha256').update(text).digest('hex');
    mkdirSync(join(journal.folder, 'imports'), { recursive: true });
    writeFileSync(join(journal.folder, 'imports', file), text);
    return { file, name };
  };
  return {
    ...journal,
    hand,
    preview: (text: string | Uint8Array, request: Request & { name?: string } = {}) => {
      const { name, ...answers } = request;
      return journal.api.imports.preview({ ...hand(text, name), ...answers });
    },
    run: (text: string | Uint8Array, request: Request & { name?: string } = {}) => {
      const { name, ...answers } = request;
      return journal.api.imports.run({ ...hand(text, name), ...answers });
    },
    fills: async () => (await journal.api.fills.page({ order: 'oldest', limit: 500 })).fills,
    trades: async () => (await journal.api.trades.page({ sort: 'opening', limit: 500 })).trades,
  };
}

interface Row {
  readonly side: 'B' | 'S' | 'SS' | 'BC';
  readonly symbol?: string;
  readonly quantity?: number;
  readonly price?: number;
  readonly at?: string;
  readonly day?: string;
  readonly account?: string;
}

/** A file in TradeZero's layout: times in New York, no ids. */
export const tradezero = (...rows: Row[]): string => [TRADEZERO, ...rows.map(tradezeroRow)].join('\n');

const TRADEZERO =
  'Account,T/D,S/D,Currency,Type,Side,Symbol,Qty,Price,Exec Time,Comm,SEC,TAF,NSCC,Nasdaq,ECN Remove,ECN Add,Gross Proceeds,Net Proceeds,Clr Broker,Liq,Note';

function tradezeroRow({
  side,
  symbol = 'ACME',
  quantity = 100,
  price = 10,
  at = '09:31:00',
  day = '03/04/2024',
  account = 'TZ777',
}: Row): string {
  const gross = (side.startsWith('B') ? -1 : 1) * quantity * price;
  return [account, day, day, 'USD', 3, side, symbol, quantity, price, at, 0.5, 0, 0, 0, 0, 0, 0, gross, gross - 0.5, 'ABC', '', ''].join(
    ',',
  );
}

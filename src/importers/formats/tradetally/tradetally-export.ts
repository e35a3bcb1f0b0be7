import { readRow } from '../../cells/row-by-row.ts';
import type { Importer } from '../../importer.ts';
import type { Source } from '../../source.ts';
import { tallyFills } from './tally-trade.ts';

/** The export of everything, as JSON. Only its trades are read. */
export const tradetallyExport: Importer = {
  id: 'tradetally-export',
  label: 'TradeTally, export of all data',
  broker: 'tradetally',
  version: 1,
  verified: 'documentation',
  holds: 'round trips',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => (tradesOf(source) ? { score: 1, reason: 'its exportVersion and its list of trades' } : undefined),
  *parse(source) {
    for (const [at, trade] of (tradesOf(source) ?? []).entries()) {
      const told = cellsOf(trade);
      const row = { row: at + 1, cells: Object.values(told) };
      yield* readRow(row, () => tallyFills({ row: row.row, ...told }));
    }
  },
};

function tradesOf(source: Source): readonly unknown[] | undefined {
  if (source.kind !== 'json' || !isRecord(source.value)) return undefined;
  const { exportVersion, trades } = source.value;
  return exportVersion !== undefined && Array.isArray(trades) ? trades : undefined;
}

function cellsOf(trade: unknown) {
  const said = isRecord(trade) ? trade : {};
  const text = (name: string) => (typeof said[name] === 'string' || typeof said[name] === 'number' ? String(said[name]).trim() : '');
  return {
    ...{ id: text('id'), symbol: text('symbol'), direction: text('side'), quantity: text('quantity'), result: text('pnl') },
    ...{ entryTime: text('entryTime'), entryPrice: text('entryPrice'), exitTime: text('exitTime'), exitPrice: text('exitPrice') },
    ...{ commission: text('commission'), fees: text('fees'), instrumentType: text('instrumentType'), optionType: text('optionType') },
    ...{ strike: text('strikePrice'), expiration: text('expirationDate') },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

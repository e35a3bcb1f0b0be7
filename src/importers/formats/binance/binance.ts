import type { Importer } from '../../importer.ts';

/** What all files of Binance have in common. Trade ids count per pair. */
export const BINANCE = {
  broker: 'binance',
  version: 1,
  idScope: ['symbol'],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

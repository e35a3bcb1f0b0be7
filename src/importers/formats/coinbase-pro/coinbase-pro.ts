import type { Importer } from '../../importer.ts';

/** What all files of Coinbase Pro have in common. Trade ids count per product. */
export const COINBASE_PRO = {
  broker: 'coinbase-pro',
  version: 1,
  idScope: ['symbol'],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

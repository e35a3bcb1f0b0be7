import type { Importer } from '../../importer.ts';

/** What all files of Coinbase have in common. */
export const COINBASE = {
  broker: 'coinbase',
  version: 1,
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

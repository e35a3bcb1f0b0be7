import type { Importer } from '../../importer.ts';

/** What all files of Bittrex have in common. */
export const BITTREX = {
  broker: 'bittrex',
  version: 1,
  holds: 'orders',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

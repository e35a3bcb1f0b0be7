import type { Importer } from '../../importer.ts';

/** What all files of Kraken have in common. A trade has one id, in the trades as in the ledgers. */
export const KRAKEN = {
  broker: 'kraken',
  version: 1,
  verified: 'sample',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

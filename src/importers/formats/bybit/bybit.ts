import type { Importer } from '../../importer.ts';

/** What all files of Bybit have in common. */
export const BYBIT = {
  broker: 'bybit',
  version: 1,
  verified: 'documentation',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

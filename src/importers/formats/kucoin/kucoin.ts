import type { Importer } from '../../importer.ts';

/** What all files of KuCoin have in common. */
export const KUCOIN = {
  broker: 'kucoin',
  version: 1,
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'UTC', currency: null, accountClass: 'crypto', positionMode: 'netting' },
} as const satisfies Partial<Importer>;

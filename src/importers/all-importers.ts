import { tradezeroTrades } from './formats/tradezero/tradezero-trades.ts';
import type { Importer } from './importer.ts';

/** Every format there is, by broker. */
export const ALL_IMPORTERS: readonly Importer[] = [tradezeroTrades];

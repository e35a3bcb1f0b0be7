import type { Template } from '../template.ts';
import { bitcoinTaxTrades } from './bitcoin-tax-trades.ts';
import { cointrackingTrades } from './cointracking-trades.ts';
import { deltaTransactions } from './delta-transactions.ts';
import { finpensionTransactions } from './finpension-transactions.ts';
import { frenchStatement } from './french-statement.ts';
import { investengineTrades } from './investengine-trades.ts';
import { morganStanleyReleases } from './morgan-stanley-releases.ts';
import { morganStanleyWithdrawals } from './morgan-stanley-withdrawals.ts';
import { parqetActivities } from './parqet-activities.ts';
import { relaiTransactions } from './relai-transactions.ts';
import { sharesightTrades } from './sharesight-trades.ts';

/** Mappings that come with Roundtrip. */
export const SHIPPED_TEMPLATES: readonly Template[] = [
  bitcoinTaxTrades,
  cointrackingTrades,
  deltaTransactions,
  finpensionTransactions,
  frenchStatement,
  investengineTrades,
  morganStanleyReleases,
  morganStanleyWithdrawals,
  parqetActivities,
  relaiTransactions,
  sharesightTrades,
];

import type { AppContract } from '../../src/contract/index.ts';
import type { Client } from '../../src/transport/create-client.ts';
import { presetAccount } from './preset-account.ts';

const SYMBOLS = ['AAPL', 'MSFT', 'NVDA', 'TSLA'];

/**
 * So many closed trades of one account, ten on a day from 2026-01-05 on, newest last: trade n of AAPL, MSFT, NVDA and TSLA in turn
 * brings n - 100 a share at 10 shares, so that results are told apart and a hundred of them are losses.
 */
export async function addManyTrades(api: Client<AppContract>, count: number): Promise<string> {
  const { uid: account } = await api.accounts.create(presetAccount('Main', 'usStocks'));
  const fills = Array.from({ length: count }, (_, n) => {
    const at = Date.parse('2026-01-05T14:30:00Z') + Math.floor(n / 10) * 86_400_000 + (n % 10) * 1_200_000;
    const fill = (side: 'buy' | 'sell', price: number, minutes: number) => ({
      ...{ account, instrument: { symbol: SYMBOLS[n % 4] as string }, side, quantity: '10', price: String(price) },
      at: new Date(at + minutes * 60_000).toISOString(),
    });
    return [fill('buy', 1000, 0), fill('sell', 1000 + n - 100, 7)];
  }).flat();
  for (let from = 0; from < fills.length; from += STEP) await api.fills.add({ fills: fills.slice(from, from + STEP) });
  return account;
}
const STEP = 500;

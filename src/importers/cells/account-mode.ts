import type { AccountFact } from '../facts.ts';

/** What the name of an account or of its connection gives away: Sim101, DEMO655, Playback101. */
export function accountMode(name: string): Pick<AccountFact, 'mode'> {
  if (/playback|replay|backtest/i.test(name)) return { mode: 'backtest' };
  return /^(sim|demo|paper)|\b(demo|paper)\b/i.test(name) ? { mode: 'paper' } : {};
}

/** The facts of accounts whose names tell something, each once. */
export class NamedAccounts {
  private readonly told = new Set<string>();

  *of(row: number, account: string, connection = ''): Generator<AccountFact> {
    if (account === '' || this.told.has(account)) return;
    this.told.add(account);
    const mode = { ...accountMode(account), ...accountMode(connection) };
    if (mode.mode) yield { type: 'account', row, account, ...mode };
  }
}

import type { AccountDraft } from '../../src/contract/accounts.ts';
import { ACCOUNT_PRESETS, type PresetKind } from '../../src/domain/account-presets.ts';

/** An account of a kind, as the page fills it in, with what a test cares about. */
export function presetAccount(name: string, kind: PresetKind = 'usStocks', more: Partial<AccountDraft> = {}): AccountDraft {
  const preset = ACCOUNT_PRESETS.find((one) => one.kind === kind)!;
  return { broker: '', number: '', startingBalance: null, fees: [], phases: [], ...preset.fields, ...more, name };
}

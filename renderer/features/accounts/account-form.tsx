import type { AccountDraft } from '../../../src/contract/accounts.ts';
import { useToday } from '../../data/use-today.ts';
import type { Draft } from '../../ui/use-draft.ts';
import { DayFields } from './day-fields.tsx';
import { FeeRows } from './fee-rows.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { LimitFields } from './limit-fields.tsx';
import { MoneyFields } from './money-fields.tsx';
import { PhaseRows } from './phase-rows.tsx';
import { TradingFields } from './trading-fields.tsx';

/** Every field of an account, in groups. */
export function AccountForm({ draft, error }: { draft: Draft<AccountDraft>; error: (path: string) => string | undefined }) {
  const fields = { draft: { ...draft, error } };
  const today = useToday();
  return (
    <form aria-label="Account" onSubmit={(event) => event.preventDefault()}>
      <IdentityFields {...fields} />
      <TradingFields {...fields} />
      <DayFields {...fields} />
      <MoneyFields {...fields} />
      <LimitFields {...fields} />
      <FeeRows {...fields} today={today} />
      <PhaseRows {...fields} today={today} />
    </form>
  );
}

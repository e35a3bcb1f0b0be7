import { useLocation, useNavigate } from 'react-router';
import type { Account } from '../../../src/contract/accounts.ts';
import { currencyDigits } from '../../../src/domain/money/currency-digits.ts';
import { useFormat } from '../../format/format-context.ts';
import { useRowKeys } from '../../ui/use-row-keys.ts';
import { AccountColumns } from './account-columns.tsx';
import { AccountRow } from './account-row.tsx';

/** j and k go from account to account, Enter and e open one. */
export function AccountTable({ accounts }: { accounts: readonly Account[] }) {
  const navigate = useNavigate();
  const came: { from?: string } | null = useLocation().state;
  const rows = useRowKeys({
    count: accounts.length,
    cameFrom: accounts.findIndex(({ uid }) => uid === came?.from),
    keys: { e: (place) => navigate(`/accounts/${(accounts[place] as Account).uid}`) },
  });
  const digits = Math.max(...accounts.map(shownDigits));
  return (
    <div className="flex min-h-0 flex-col rounded-lg border border-line bg-card">
      <div className="min-h-0 overflow-auto rounded-t-lg">
        <table className="w-full min-w-218 table-fixed border-separate border-spacing-0 text-sm">
          <AccountColumns />
          <tbody ref={rows.body}>
            {accounts.map((account, place) => (
              <AccountRow key={account.uid} account={account} digits={digits} {...rows.row(place)} />
            ))}
          </tbody>
        </table>
      </div>
      <Totals accounts={accounts} />
    </div>
  );
}

function Totals({ accounts }: { accounts: readonly Account[] }) {
  const format = useFormat();
  const counted = accounts.filter(({ inTotals }) => inTotals).length;
  const archived = accounts.filter((account) => account.archived).length;
  const words = accounts.length === 1 ? 'account' : 'accounts';
  return (
    <p className="flex h-7 shrink-0 items-center gap-2 rounded-b-lg border-t border-line-2 bg-sunken px-4 text-sm text-fg-3">
      <span className="font-medium text-fg">
        {format.number(accounts.length)} {words}
      </span>
      {format.number(counted)} in totals
      {archived > 0 && <span>{format.number(archived)} archived</span>}
    </p>
  );
}

/** The decimals of the column: those of the account that needs most. */
const shownDigits = ({ currency, startingBalance }: Account): number =>
  startingBalance === null ? 0 : Math.max(Math.min(2, currencyDigits(currency)), startingBalance.split('.')[1]?.length ?? 0);

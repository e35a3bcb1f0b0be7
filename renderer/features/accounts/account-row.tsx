import { Archive, ArchiveRestore, Check, Ellipsis, Minus, Pencil, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useNavigate } from 'react-router';
import type { Account } from '../../../src/contract/accounts.ts';
import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';
import { ASSET_CLASS, MATCHING_SHORT, MODE, TRADE_UNIT } from '../../format/words.ts';
import { zoneCity } from '../../format/zone-name.ts';
import { Amount } from '../../ui/amount.tsx';
import { Badge } from '../../ui/badge.tsx';
import { DropdownMenu } from '../../ui/dropdown-menu.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Link } from '../../ui/link.tsx';
import type { KeyedRow } from '../../ui/use-row-keys.ts';
import { archiveAccount } from './archive-account.ts';
import { removeAccount } from './remove-account.ts';

interface AccountRowProps extends KeyedRow {
  account: Account;
  /** Decimals of the column of balances. */
  digits: number;
}

/** Memoised: the keyboard moves through hundreds of rows and touches two at a time. */
export const AccountRow = memo(({ account, digits, place, tabIndex, onFocusRow }: AccountRowProps) => {
  const format = useFormat();
  const { conventions } = useSettings();
  const navigate = useNavigate();
  const { day } = account;
  const path = `/accounts/${account.uid}`;
  return (
    <tr
      onFocus={() => onFocusRow(place)}
      className="group relative hover:bg-hover has-[a:focus-visible]:outline-2 has-[a:focus-visible]:-outline-offset-2 has-[a:focus-visible]:outline-focus"
    >
      <td className={`${CELL} pl-4`}>
        <Link
          to={path}
          tabIndex={tabIndex}
          // The link lies over the whole row, so its title is the one that the pointer finds.
          className={`block truncate font-medium outline-none after:absolute after:inset-0 ${account.archived ? 'text-fg-3' : ''}`}
          title={[account.name, kindOf(account), account.broker, account.number].filter(Boolean).join('\n')}
        >
          {account.name}
        </Link>
        <div className="truncate text-xs text-fg-3">{kindOf(account)}</div>
      </td>
      <td className={`${CELL} normal-nums`}>
        <div className="truncate">{account.broker || <span className="text-fg-3">not named</span>}</div>
        <div className="truncate text-xs text-fg-3">{account.number}</div>
      </td>
      <td className={`${CELL} text-fg-2`}>{account.currency}</td>
      <td className={`${CELL} text-right font-medium whitespace-nowrap`}>
        <Amount value={account.startingBalance} currency={account.currency} digits={digits} reason="no starting balance entered" />
      </td>
      <td className={`${CELL} truncate pl-6 text-fg-2`}>
        {day ? `${format.clock(day.startsAt)} ${zoneCity(day.zone)}` : <span className="text-fg-3">as the journal</span>}
      </td>
      <td className={`${CELL} truncate text-fg-2`}>
        {MATCHING_SHORT[account.matching ?? conventions.matching]}, {TRADE_UNIT[account.tradeUnit ?? conventions.tradeUnit].toLowerCase()}
      </td>
      <td className={CELL}>{account.inTotals ? <Badge icon={Check}>yes</Badge> : <Badge icon={Minus}>no</Badge>}</td>
      <td className={`${CELL} pr-2`}>
        <DropdownMenu
          trigger={<IconButton icon={Ellipsis} size="sm" label={`More about ${account.name}`} tabIndex={tabIndex} className="relative" />}
          items={[
            { label: 'Edit', icon: Pencil, kbd: 'E', onSelect: () => navigate(path) },
            account.archived
              ? { label: 'Take out of the archive', icon: ArchiveRestore, onSelect: () => archiveAccount(account) }
              : { label: 'Archive', icon: Archive, onSelect: () => archiveAccount(account) },
            null,
            { label: 'Remove', icon: Trash2, danger: true, onSelect: () => removeAccount(account) },
          ]}
        />
      </td>
    </tr>
  );
});

const CELL = 'h-11 border-b border-line px-2 group-last:border-b-0';

/** "Forex and CFDs, evaluation, hedging": what is not the ordinary case is said. */
function kindOf({ assetClass, mode, positionMode, archived }: Account): string {
  const parts = [ASSET_CLASS[assetClass], MODE[mode].toLowerCase()];
  return [...parts, ...(positionMode === 'hedging' ? ['hedging'] : []), ...(archived ? ['archived'] : [])].join(', ');
}

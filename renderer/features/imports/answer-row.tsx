import { useId, useState } from 'react';
import type { ImportReport } from '../../../src/contract/import-report.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { CurrencySelect } from '../../ui/currency-select.tsx';
import { Select } from '../../ui/select.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { answer, type Waiting } from './waiting.ts';

interface Props {
  waiting: Waiting;
  report: ImportReport;
}

/** What is assumed, each of it to be changed in place. What must be answered is marked. */
export function AnswerRow({ waiting, report }: Props) {
  const asks = (what: string) => report.asked.some((asked) => asked.what === what && asked.must);
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line px-4 pb-3">
      {report.accounts.map((routed) => (
        <AccountChoice key={routed.ref ?? ''} waiting={waiting} report={report} routed={routed} isAsked={asks('account')} />
      ))}
      {report.zone.from !== 'file' && (
        <Labelled label="Times are in" isAsked={asks('zone')}>
          {(id) => (
            <ZoneSelect
              id={id}
              size="sm"
              value={waiting.answers.zone ?? (asks('zone') ? '' : (report.zone.name ?? ''))}
              onChange={(zone) => answer(waiting.id, { zone })}
              className="w-48"
            />
          )}
        </Labelled>
      )}
      {report.asked.some(({ what }) => what === 'day') && (
        <Labelled label="The day of these trades" isAsked={asks('day')}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={waiting.answers.day ?? report.asked.find(({ what }) => what === 'day')?.guess ?? ''}
              onChange={({ target }) => target.value && answer(waiting.id, { day: target.value })}
              className="h-6 rounded-md border border-line-3 bg-card px-2 text-sm"
            />
          )}
        </Labelled>
      )}
      {report.asked.some(({ what }) => what === 'dateOrder') && (
        <Labelled label="Dates are written" isAsked={asks('dateOrder')}>
          {(id) => (
            <Select
              id={id}
              size="sm"
              value={waiting.answers.dateOrder ?? (report.asked.find(({ what }) => what === 'dateOrder')?.guess as 'mdy' | null) ?? 'mdy'}
              onChange={(dateOrder) => answer(waiting.id, { dateOrder })}
              options={[
                { value: 'mdy', label: 'month, day, year' },
                { value: 'dmy', label: 'day, month, year' },
                { value: 'ymd', label: 'year, month, day' },
              ]}
            />
          )}
        </Labelled>
      )}
      {report.asked.some(({ what }) => what === 'currency') && (
        <Labelled label="Amounts are in" isAsked={asks('currency')}>
          {(id) => (
            <CurrencySelect
              id={id}
              size="sm"
              value={waiting.answers.currency ?? report.asked.find(({ what }) => what === 'currency')?.guess ?? ''}
              onChange={(currency) => answer(waiting.id, { currency })}
              className="w-36"
            />
          )}
        </Labelled>
      )}
    </div>
  );
}

function AccountChoice({ waiting, report, routed, isAsked }: Props & { routed: ImportReport['accounts'][number]; isAsked: boolean }) {
  const accounts = useQuery(api.accounts.list, {}).data?.accounts.filter(({ archived }) => !archived) ?? [];
  const others = (waiting.answers.accounts ?? []).filter(({ ref }) => ref !== routed.ref);
  const said = (waiting.answers.accounts ?? []).find(({ ref }) => ref === routed.ref)?.into;
  const proposed = said && 'create' in said ? said.create : {};
  const route = (into: NonNullable<typeof said>) => answer(waiting.id, { accounts: [...others, { ref: routed.ref, into }] });
  const create = (wish: typeof proposed) => route({ create: { ...proposed, ...wish } });
  const choose = (value: string) => (value === NEW ? route({ create: {} }) : route({ account: value }));
  const units = report.outcome?.units;
  return (
    <>
      <Labelled label={routed.ref === null ? 'Account' : `Account ${routed.ref}`} isAsked={isAsked}>
        {(id) => (
          <Select
            id={id}
            size="sm"
            value={routed.account ?? NEW}
            onChange={choose}
            className="max-w-60"
            options={[{ value: NEW, label: 'A new account' }, ...accounts.map(({ uid, name }) => ({ value: uid, label: name }))]}
          />
        )}
      </Labelled>
      {routed.account === null && <NewName key={routed.name} name={routed.name} onName={(name) => create({ name })} />}
      {routed.account === null && units && (
        <Labelled label="One trade is" isAsked={false}>
          {(id) => (
            <Select
              id={id}
              size="sm"
              value={routed.tradeUnit ?? 'position'}
              onChange={(tradeUnit) => create({ tradeUnit })}
              options={[
                { value: 'position', label: `a position (${units.position})` },
                { value: 'exit', label: `an exit (${units.exit})` },
                { value: 'lot', label: 'a lot' },
              ]}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
const NEW = 'new';

/** The file is read again when the name is complete, not with each letter. */
function NewName({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  const done = () => (typed.trim() !== '' && typed.trim() !== name ? onName(typed.trim()) : setTyped(name));
  return (
    <Labelled label="Its name" isAsked={false}>
      {(id) => (
        <input
          id={id}
          value={typed}
          maxLength={120}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={done}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
          className="h-6 w-44 rounded-md border border-line-3 bg-card px-2 text-sm"
        />
      )}
    </Labelled>
  );
}

function Labelled({ label, isAsked, children }: { label: string; isAsked: boolean; children: (id: string) => React.ReactNode }) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={`text-xs ${isAsked ? 'font-medium text-warn' : 'text-fg-3'}`}>
        {isAsked ? `${label}: please choose` : label}
      </label>
      {children(id)}
    </div>
  );
}

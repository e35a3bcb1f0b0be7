import { useMemo } from 'react';
import type { Account } from '../../../src/contract/accounts.ts';
import type { AppError } from '../../../src/contract/errors.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { EntryAccount } from './entry-account.tsx';
import { change, type EntryDraft, useEntry } from './entry-draft.ts';
import { FillLines } from './fill-lines.tsx';
import { useRecognised } from './instrument-hint.tsx';
import { LiveResult } from './live-result.tsx';
import { PlanFields } from './plan-fields.tsx';
import { reckonStop } from './same-again.ts';
import { SideField } from './side-field.tsx';
import { SymbolField } from './symbol-field.tsx';
import { toTradeDraft } from './to-trade-draft.ts';
import type { Entering } from './use-entering.ts';
import { useSettled } from './use-settled.ts';
import { WordFields } from './word-fields.tsx';

interface EntryFormProps {
  accounts: readonly Account[];
  account: Account | null;
  entering: Entering;
}

export function EntryForm({ accounts, account, entering }: EntryFormProps) {
  const format = useFormat();
  const draft = useEntry((entry) => entry.draft);
  const settled = useSettled(draft);
  const read = useMemo(() => {
    const clock = { now: Date.now(), zone: format.zone, locale: format.locale };
    return { now: toTradeDraft(draft, account, clock), settled: toTradeDraft(settled, account, clock) };
  }, [draft, settled, account, format.zone, format.locale]);
  const at = dayOf(read.settled.draft?.entries[0]?.at, draft);
  const instrument = useRecognised({ ...draft, account: account?.uid ?? null, at });
  const ask = read.settled.draft;
  const preview = useQuery(api.trades.preview, ask as NonNullable<typeof ask>, { enabled: ask !== null, keepPrevious: true });
  const isOld = draft !== settled || preview.isFetching;
  const told = entering.refused ?? (ask !== null && !isOld ? (preview.error as AppError | null) : null);
  const place = told ? placeOf(told, read.now.sent) : null;

  /** Of a field: what cannot be read is said at once, what is missing when saving was tried, what the journal refuses when it does. */
  function error(path: string): string | undefined {
    const problem = read.now.problems.get(path);
    const isTyped = problem !== undefined && textAt(draft, path).trim() !== '';
    if (problem !== undefined && (entering.isAsked || isTyped)) return problem;
    return place === path && told ? told.message.replace(/ Nothing was stored[;.].*$/, '') : undefined;
  }
  const set = (changes: Partial<EntryDraft>) => change({ ...changes, ...reckonStop({ ...draft, ...changes }) });
  return (
    <div className="flex flex-col gap-3.5">
      <div className="grid grid-cols-[1.4fr_auto_1.2fr] items-start gap-3">
        <SymbolField
          symbol={draft.symbol}
          chosen={draft.chosen}
          account={account?.uid ?? null}
          at={at}
          onChange={set}
          error={error('symbol')}
        />
        <SideField value={draft.direction} onChange={(direction) => set({ direction })} />
        <EntryAccount accounts={accounts} value={account?.uid ?? null} onChange={(uid) => set({ account: uid })} />
      </div>
      <FillLines
        lines={draft.lines}
        onChange={(lines) => set({ lines })}
        error={(line, field) => error(`${line.id}.${field}`)}
        currency={account?.currency ?? ''}
        timesIfEmpty={read.now.timesIfEmpty}
      />
      <PlanFields value={draft} onChange={set} error={error} currency={account?.currency ?? ''} instrument={instrument} />
      <WordFields setup={draft.setup} tags={draft.tags} note={draft.note} onChange={set} />
      <LiveResult preview={ask === null ? undefined : preview.data} plan={ask?.plan} isOld={isOld && ask !== null} />
      {entering.refused && place === null && <ErrorAlert error={entering.refused} />}
    </div>
  );
}

/** Of a time that was typed; "now" is another one at each look, and always means the same. */
const dayOf = (at: string | undefined, { lines }: EntryDraft): string | null => (lines[0]?.time.trim() ? (at?.slice(0, 10) ?? null) : null);

/** The field that the journal means. */
function placeOf({ details }: AppError, sent: readonly { id: number }[]): string | null {
  if (details.field === 'instrument') return 'symbol';
  const line = typeof details.line === 'number' ? sent[details.line] : undefined;
  return line ? `${line.id}.${details.field === 'at' ? 'time' : 'price'}` : null;
}

function textAt(draft: EntryDraft, path: string): string {
  const [id, field] = path.split('.') as [string, 'quantity' | 'price' | 'fees' | 'time' | undefined];
  if (field === undefined) return draft[id as 'symbol' | 'stop' | 'target' | 'risk'];
  return draft.lines.find((line) => String(line.id) === id)?.[field] ?? '';
}

import { BookText, CircleSlash, CircleX, Copy, Files, type LucideIcon, Plus, Replace, Search, TriangleAlert, Undo2 } from 'lucide-react';
import type { Ref } from 'react';
import type { ImportReport, ImportRow } from '../../../src/contract/import-report.ts';
import { useFormat } from '../../format/format-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/input.tsx';

/** What a row is to the eye: what is new and no fill goes beside the fills. */
type Shown = ImportRow['status'] | 'ledger' | 'beside';
export const shownAs = ({ status, is }: ImportRow): Shown =>
  status !== 'new' || is === 'fill' ? status : is === 'cash' ? 'ledger' : 'beside';

export interface RowChoice {
  readonly status: Shown | 'all';
  readonly find: string;
}

/** Each status with its count; those that nothing has are left out. */
export function StatusTabs({
  report,
  choice,
  onChange,
  find,
}: {
  report: ImportReport;
  choice: RowChoice;
  onChange: (choice: RowChoice) => void;
  find: Ref<HTMLInputElement>;
}) {
  const format = useFormat();
  const { counts } = report;
  const tabs = [
    { status: 'all', count: counts.rows, words: 'rows' },
    { status: 'new', count: counts.new, words: 'new' },
    { status: 'ledger', count: counts.cash, words: 'to the ledger' },
    { status: 'beside', count: counts.actions + counts.orders + counts.checkpoints, words: 'of other kinds' },
    { status: 'stored', count: counts.stored, words: 'stored already' },
    { status: 'similar', count: counts.similar, words: 'seem stored' },
    { status: 'matched', count: counts.matched, words: 'entered by hand' },
    { status: 'updated', count: counts.updated, words: 'brought up to date' },
    { status: 'voided', count: counts.voided, words: 'taken back by the broker' },
    { status: 'skipped', count: counts.skipped, words: 'left out' },
    { status: 'unknown', count: counts.unknown, words: 'unknown' },
    { status: 'problem', count: counts.problems, words: 'problems' },
  ] as const;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-b border-line px-4 py-2">
      {tabs
        .filter(({ status, count }) => status === 'all' || count > 0)
        .map(({ status, count, words }) => (
          <button
            key={status}
            type="button"
            aria-pressed={choice.status === status}
            onClick={() => onChange({ ...choice, status })}
            className="flex h-6 items-center gap-1.5 rounded-md px-2 text-sm text-fg-2 transition-colors hover:bg-hover aria-pressed:bg-press aria-pressed:text-fg"
          >
            {status !== 'all' && <Icon of={STATUS[status].icon} size={14} className={STATUS[status].ink} />}
            <b className="font-semibold text-fg">{format.number(count)}</b> {words}
          </button>
        ))}
      <span className="flex-1" />
      <Input
        ref={find}
        icon={Search}
        size="sm"
        value={choice.find}
        onChange={(find) => onChange({ ...choice, find })}
        placeholder="Find in rows"
        aria-label="Find in rows"
        className="w-44"
      />
    </div>
  );
}

/** By icon and word, never by colour alone. */
export const STATUS: Readonly<Record<Shown, { icon: LucideIcon; word: string; ink: string }>> = {
  new: { icon: Plus, word: 'New', ink: 'text-accent-fg' },
  ledger: { icon: BookText, word: 'Ledger', ink: 'text-fg-2' },
  beside: { icon: Plus, word: 'Kept', ink: 'text-fg-2' },
  stored: { icon: Copy, word: 'Stored', ink: 'text-fg-3' },
  similar: { icon: Files, word: 'Seems stored', ink: 'text-warn' },
  matched: { icon: Replace, word: 'By hand', ink: 'text-accent-fg' },
  updated: { icon: Replace, word: 'Updated', ink: 'text-accent-fg' },
  voided: { icon: Undo2, word: 'Taken back', ink: 'text-warn' },
  skipped: { icon: CircleSlash, word: 'Left out', ink: 'text-fg-3' },
  unknown: { icon: TriangleAlert, word: 'Unknown', ink: 'text-warn' },
  problem: { icon: CircleX, word: 'Problem', ink: 'text-warn' },
};

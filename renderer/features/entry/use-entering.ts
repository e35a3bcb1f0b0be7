import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AppError } from '../../../src/contract/errors.ts';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { say } from '../../data/say.ts';
import { useFormat } from '../../format/format-context.ts';
import { blank, type EntryDraft, startOver, useEntry } from './entry-draft.ts';
import { type TradeDraftInput, toTradeDraft } from './to-trade-draft.ts';

export interface Entering {
  /** What is wrong is shown from the first try to save on. */
  isAsked: boolean;
  isSaving: boolean;
  refused: AppError | null;
  /** Resolves to whether it was stored. */
  save(): Promise<boolean>;
  forget(): void;
}

/** Stores what was typed, once, however often it is asked to. */
export function useEntering(account: { uid: string; currency: string } | null): Entering {
  const format = useFormat();
  const navigate = useNavigate();
  const [state, setState] = useState<{ isAsked: boolean; isSaving: boolean; refused: AppError | null; of: EntryDraft | null }>(IDLE);
  const draft = useEntry((entry) => entry.draft);
  const busy = useRef(false);
  // Under one key the very same goes out again, though "now" is later by then.
  const sent = useRef<{ key: string; input: TradeDraftInput } | null>(null);

  async function save(): Promise<boolean> {
    if (busy.current) return false;
    const { draft, key } = useEntry.getState();
    const read = toTradeDraft(draft, account, { now: Date.now(), zone: format.zone, locale: format.locale });
    if (read.draft === null || read.problems.size > 0) {
      setState({ ...IDLE, isAsked: true });
      requestAnimationFrame(focusFirstProblem);
      return false;
    }
    if (sent.current?.key !== key) sent.current = { key, input: read.draft };
    busy.current = true;
    setState({ ...IDLE, isSaving: true });
    const outcome = await runCommand(api.trades.create, { ...sent.current.input, key }, { errors: 'inline' });
    busy.current = false;
    setState({ ...IDLE, isAsked: !outcome.ok, refused: outcome.ok ? null : outcome.error, of: draft });
    if (!outcome.ok) {
      requestAnimationFrame(focusFirstProblem);
      return false;
    }
    const [trade] = outcome.value.trades;
    const isChanged = useEntry.getState().draft !== draft;
    if (!isChanged) startOver(blank(draft.account));
    if (trade) {
      useEntry.setState({ last: { trade: trade.uid, account: trade.account } });
      const net =
        trade.status === 'closed' && trade.net !== null
          ? `, ${format.money(trade.net, trade.currency, { signed: true })} ${trade.currency}`
          : '';
      say.done(`Added ${trade.symbol} ${trade.direction}${net}`, { change: outcome.change, open: () => navigate(`/trades/${trade.uid}`) });
    }
    return true;
  }
  return {
    ...{ isAsked: state.isAsked, isSaving: state.isSaving, save },
    // Of what was changed since nothing is said.
    refused: state.of === draft ? state.refused : null,
    forget: () => setState(IDLE),
  };
}

const IDLE = { isAsked: false, isSaving: false, refused: null, of: null };

function focusFirstProblem(): void {
  document.querySelector<HTMLElement>('[role=dialog] [aria-invalid=true]')?.focus();
}

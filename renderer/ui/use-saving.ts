import { useRef, useState } from 'react';
import type { AppError } from '../../src/contract/errors.ts';
import { editsText } from '../actions/edits-text.ts';
import type { Outcome } from '../data/outcome.ts';
import { queryClient } from '../data/query-client.ts';
import type { Draft } from './use-draft.ts';
import { useSaveKey } from './use-save-key.ts';

export interface Saving {
  save(): Promise<void>;
  isSaving: boolean;
  /** Refused by the journal, and not about one field. */
  refused: AppError | null;
  /** What is wrong with a field, by the contract or by the journal. */
  error(path: string): string | undefined;
}

/** Saves a draft by button or Mod+Enter. What does not pass is shown at its field, and the first such field gets the focus. */
export function useSaving<T extends object, R>(draft: Draft<T>, send: (value: T) => Promise<Outcome<R>>): Saving {
  const [state, setState] = useState<{ isSaving: boolean; refused: AppError | null; of: T }>({
    isSaving: false,
    refused: null,
    of: draft.value,
  });
  const busy = useRef(false);
  // The journal's word about a field holds until the field is changed.
  const field = state.refused?.details.field as (keyof T & string) | undefined;
  const isStale = field !== undefined && draft.value[field] !== state.of[field];
  const refused = isStale ? null : state.refused;

  async function save(): Promise<void> {
    if (busy.current) return;
    const value = draft.check();
    if (!value) return void requestAnimationFrame(focusFirstProblem);
    const field = document.activeElement;
    const sent = draft.value;
    busy.current = true;
    setState({ isSaving: true, refused: null, of: sent });
    const outcome = await send(value);
    busy.current = false;
    setState({ isSaving: false, refused: outcome.ok ? null : outcome.error, of: draft.value });
    if (!outcome.ok) return void requestAnimationFrame(focusFirstProblem);
    // Mod+Z is now about what was saved; in the field it would be about the typing.
    if (field instanceof HTMLElement && editsText(field)) field.blur();
    await queryClient.invalidateQueries({}, { cancelRefetch: false });
    // After the page was told what is stored now, or a field would show for a moment what it had before.
    setTimeout(() => draft.settle(sent));
  }
  useSaveKey(() => void save());

  return {
    save,
    isSaving: state.isSaving,
    refused: field ? null : refused,
    error: (path) => draft.error(path) ?? (refused && path === field ? refused.message : undefined),
  };
}

function focusFirstProblem(): void {
  const field = document.querySelector<HTMLElement>('main [aria-invalid=true]');
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

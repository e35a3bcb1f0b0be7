import { lazy, Suspense } from 'react';
import { NewTradeDialog } from '../features/entry/new-trade-dialog.tsx';
import { CreateJournalDialog } from '../features/journal/create-journal-dialog.tsx';
import { MoveJournalDialog } from '../features/journal/move-journal-dialog.tsx';
import { OpenJournalDialog } from '../features/journal/open-journal-dialog.tsx';
import { NewPlanDialog } from '../features/plans/new-plan-dialog.tsx';
import { type DialogName, showDialog, useDialogs } from './dialogs.ts';
import { KeyboardSheet } from './keyboard-sheet.tsx';
import { Palette } from './palette/palette.tsx';

/** Draws whichever dialog is open. What is typed right after its key must not be lost, so only what nobody types into is fetched late. */
export function Dialogs() {
  const open = useDialogs((state) => state.open);
  if (!open) return null;
  const Shown = DIALOGS[open];
  return (
    <Suspense>
      <Shown onClose={() => showDialog(null)} />
    </Suspense>
  );
}

const DIALOGS = {
  palette: Palette,
  newTrade: NewTradeDialog,
  newPlan: NewPlanDialog,
  keys: KeyboardSheet,
  about: lazy(async () => ({ default: (await import('../features/about/about-dialog.tsx')).AboutDialog })),
  openJournal: OpenJournalDialog,
  createJournal: CreateJournalDialog,
  moveJournal: MoveJournalDialog,
} satisfies Record<DialogName, unknown>;

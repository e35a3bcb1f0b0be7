import { lazy, Suspense } from 'react';
import { type DialogName, showDialog, useDialogs } from './dialogs.ts';

/** Draws whichever dialog is open. Their code is fetched when first asked for. */
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
  palette: lazy(async () => ({ default: (await import('./palette.tsx')).Palette })),
  keys: lazy(async () => ({ default: (await import('./keyboard-sheet.tsx')).KeyboardSheet })),
  about: lazy(async () => ({ default: (await import('../features/about/about-dialog.tsx')).AboutDialog })),
  openJournal: lazy(async () => ({ default: (await import('../features/journal/open-journal-dialog.tsx')).OpenJournalDialog })),
  createJournal: lazy(async () => ({ default: (await import('../features/journal/create-journal-dialog.tsx')).CreateJournalDialog })),
  moveJournal: lazy(async () => ({ default: (await import('../features/journal/move-journal-dialog.tsx')).MoveJournalDialog })),
} satisfies Record<DialogName, unknown>;

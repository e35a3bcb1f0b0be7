import { Pin } from 'lucide-react';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { say } from '../../data/say.ts';
import { parsedText } from '../../filter/parsed-text.ts';
import { useViews, type View } from '../../filter/use-views.ts';
import { Button } from '../../ui/button.tsx';
import { isFull, MOST, newCard, readLayout } from '../dashboard/layout.ts';
import { PRESETS } from '../dashboard/presets.ts';
import type { BreakdownState } from './breakdown-state.ts';

/** Puts a card of it, with all its groupings and measures and in its form, on the first dashboard that is kept; where none is, the usual one is kept with it. */
export function PinReport({ report }: { report: BreakdownState }) {
  const views = useViews();
  const first = views?.find(({ screen }) => screen === 'dashboard');
  return (
    <Button variant="quiet" icon={Pin} disabled={!views} onClick={() => void pin(first, report)}>
      Pin to dashboard
    </Button>
  );
}

async function pin(view: View | undefined, report: BreakdownState): Promise<void> {
  const layout = readLayout(parsedText(view?.columns ?? null)) ?? PRESETS.day.layout;
  if (isFull(layout))
    return say.note(`Nothing was pinned: the dashboard “${view?.name}” has its ${MOST} cards. Take one away first, with Arrange.`);
  const columns = JSON.stringify({ ...layout, cards: [...layout.cards, newCard(layout.cards, 'report', { report })] });
  await runCommand(
    api.views.save,
    {
      screen: 'dashboard',
      name: view?.name ?? PRESETS.day.name,
      state: { filter: view?.filter ?? {}, sort: null, columns },
      replace: true,
    },
    { said: ({ name }) => `Pinned to the dashboard “${name}”`, undo: true },
  );
}

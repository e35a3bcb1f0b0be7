import { Pin } from 'lucide-react';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { parsedText } from '../../filter/parsed-text.ts';
import { useViews, type View } from '../../filter/use-views.ts';
import { Button } from '../../ui/button.tsx';
import type { CardKind } from '../dashboard/card-kinds.ts';
import { type DashboardCard, newCard, readLayout } from '../dashboard/layout.ts';
import { PRESETS } from '../dashboard/presets.ts';

interface PinReportProps {
  kind: CardKind;
  about?: Pick<DashboardCard, 'by' | 'metric'>;
}

/** Puts a card of it on the first dashboard that is kept; where none is, the usual one is kept with it. */
export function PinReport({ kind, about = {} }: PinReportProps) {
  const views = useViews();
  const first = views?.find(({ screen }) => screen === 'dashboard');
  return (
    <Button variant="quiet" icon={Pin} disabled={!views} onClick={() => void pin(first, kind, about)}>
      Pin to dashboard
    </Button>
  );
}

async function pin(view: View | undefined, kind: CardKind, about: Pick<DashboardCard, 'by' | 'metric'>): Promise<void> {
  const layout = readLayout(parsedText(view?.columns ?? null)) ?? PRESETS.day.layout;
  const columns = JSON.stringify({ ...layout, cards: [...layout.cards, newCard(layout.cards, kind, about)] });
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

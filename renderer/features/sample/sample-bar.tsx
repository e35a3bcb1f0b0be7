import { Play } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Over every page of the sample journal, so that nobody takes it for his own. The page begins anew with the other journal. */
export function SampleBar() {
  const isSample = useQuery(api.host.state, {}).data?.isSample;
  const [isAsking, setAsking] = useState(false);
  const leave = useCommand(api.host.leaveSample);
  const makeAnew = useCommand(api.host.openSample);
  const isBusy = leave.isRunning || makeAnew.isRunning;
  if (!isSample) return null;
  return (
    <section aria-label="Sample journal" className="flex h-9 shrink-0 items-center gap-2 border-b border-line bg-accent-soft px-4 text-sm">
      <Icon of={Play} size={14} className="text-accent-fg" />
      <p className="min-w-0 flex-1 truncate">This is a sample journal. Nothing here is yours.</p>
      <Button size="sm" variant="quiet" disabled={isBusy} onClick={() => setAsking(true)}>
        Make it anew
      </Button>
      <Button size="sm" disabled={isBusy} onClick={() => leave.run({})}>
        Back to my journal
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Make the sample journal anew?"
        confirm="Make it anew"
        onConfirm={() => void makeAnew.run({ anew: true })}
      >
        What you changed in it is thrown away. Your own journals stay as they are.
      </ConfirmDialog>
    </section>
  );
}

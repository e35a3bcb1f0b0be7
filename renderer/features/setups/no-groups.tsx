import { Sparkles } from 'lucide-react';
import { useNavigate } from 'react-router';
import { api } from '../../api.ts';
import { runCommand } from '../../data/run-command.ts';
import { say } from '../../data/say.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** A journal without tags: what they are for, by example. */
export function NoGroups() {
  const navigate = useNavigate();
  async function start(): Promise<void> {
    for (const [name, kind] of EXAMPLE) {
      const outcome = await runCommand(api.tags.createGroup, { name, kind });
      if (!outcome.ok) return;
      if (kind === 'setup') navigate(`/setups/group/${outcome.value.uid}`);
    }
    say.done('Added four groups');
  }
  return (
    <>
      <PageHeader title="Setups and tags" />
      <Card>
        <Empty
          title="No setups or tags yet"
          actions={
            <Button variant="primary" icon={Sparkles} onClick={() => void start()}>
              Start with four groups
            </Button>
          }
        >
          A setup is a named way of trading with rules, such as “Opening range break”; its page tells which rules earn and which cost. Tags
          say anything else, in groups of your own: a mistake such as “chased the entry”, an emotion such as “calm”, a market such as “trend
          day”.
        </Empty>
      </Card>
    </>
  );
}

const EXAMPLE = [
  ['Setups', 'setup'],
  ['Mistakes', 'mistake'],
  ['Emotions', 'emotion'],
  ['Market', 'market'],
] as const;

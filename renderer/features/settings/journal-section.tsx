import type { ActionId } from '../../../src/contract/actions.ts';
import { useActions } from '../../actions/use-actions.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFormat } from '../../format/format-context.ts';
import { Button } from '../../ui/button.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { FailedJobs } from '../journal/failed-jobs.tsx';
import { Figures } from '../journal/figures.tsx';
import { BackupList } from './backup-list.tsx';
import { Section } from './section.tsx';

export function JournalSection() {
  const { data: info, error } = useQuery(api.journal.info, {});
  const format = useFormat();
  return (
    <Section title="Journal" about="A folder of yours: the journal itself and its backups.">
      {error && <QueryProblem error={error} />}
      <FailedJobs />
      <FormSection title="Folder">
        <p className="px-3.5 pt-3 font-medium break-all select-all">{info?.folder ?? '\u00a0'}</p>
        <p className="px-3.5 text-sm text-fg-3">
          {info
            ? `Started ${format.date(info.createdAt)}, ${format.bytes(info.bytes)}. Format ${info.schemaVersion}, SQLite ${info.sqliteVersion}.`
            : '\u00a0'}
        </p>
        <div className="flex flex-wrap gap-2 p-3.5 pt-2.5">
          <ActionButton id="showFolder" />
          <ActionButton id="moveJournal" />
          <ActionButton id="openJournal" />
          <ActionButton id="createJournal" />
        </div>
      </FormSection>
      <FormSection title="Backups" meta="in the folder backups, each opened once to verify it">
        <BackupList backups={info?.backups} action={<ActionButton id="backUp" />} />
      </FormSection>
      <Figures />
    </Section>
  );
}

/** Left out where the action makes no sense. */
function ActionButton({ id }: { id: ActionId }) {
  const action = useActions().find((one) => one.id === id);
  if (!action?.enabled) return null;
  return (
    <Button size="sm" icon={action.icon} onClick={action.run}>
      {action.label}
    </Button>
  );
}

import { Route, Routes } from 'react-router';
import { api } from '../../api.ts';
import { NotFound } from '../../app/not-found.tsx';
import { useQuery } from '../../data/use-query.ts';
import { LeadOn } from '../../ui/lead-on.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLate } from '../../ui/use-late.ts';
import { FieldsSection } from './fields-section.tsx';
import { GroupList } from './group-list.tsx';
import { GroupSection } from './group-section.tsx';
import { NoGroups } from './no-groups.tsx';
import { Playbook } from './playbook.tsx';
import { TemplatesSection } from './templates-section.tsx';

/** Tags by the groups the user made, setups with their playbooks, fields and templates: each with an address of its own. */
export function SetupsPage() {
  const { data, error } = useQuery(api.tags.list, {});
  const late = useLate(!data && !error);
  if (error && !data)
    return (
      <div className="px-4 py-3">
        <PageHeader title="Setups and tags" />
        <QueryProblem error={error} />
      </div>
    );
  if (!data) return late ? <Waiting /> : <PageHeader title="Setups and tags" />;
  const { groups } = data;
  return (
    <div className="grid h-full grid-cols-[208px_minmax(0,1fr)] max-lg:grid-cols-[176px_minmax(0,1fr)]">
      <GroupList groups={groups} />
      <div data-scrolls className="min-h-0 min-w-0 overflow-auto px-4 py-3">
        <Routes>
          <Route index element={groups[0] ? <LeadOn to={`/setups/group/${groups[0].uid}`} /> : <NoGroups />} />
          <Route path="group/:uid" element={<GroupSection groups={groups} />} />
          <Route path="fields" element={<FieldsSection />} />
          <Route path="templates" element={<TemplatesSection />} />
          <Route path=":uid" element={<Playbook groups={groups} />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <PageHeader title="Setups and tags" />
      {[40, 56, 48, 60, 36].map((width) => (
        <span key={width} style={{ width: `${width}%` }}>
          <Skeleton />
        </span>
      ))}
    </div>
  );
}

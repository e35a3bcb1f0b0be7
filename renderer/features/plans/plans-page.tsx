import { PageHeader } from '../../ui/page-header.tsx';

export function PlansPage() {
  return <PageHeader title="Plans" />;
}

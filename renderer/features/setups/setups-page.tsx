import { PageHeader } from '../../ui/page-header.tsx';

export function SetupsPage() {
  return <PageHeader title="Setups and tags" />;
}

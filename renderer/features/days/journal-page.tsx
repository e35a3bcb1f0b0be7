import { PageHeader } from '../../ui/page-header.tsx';

export function JournalPage() {
  return <PageHeader title="Journal" />;
}

import { PageHeader } from '../../ui/page-header.tsx';

/** Holds the place: paths under /settings are this page's own. */
export function SettingsPage() {
  return <PageHeader title="Settings" />;
}

import { useRouteError } from 'react-router';
import { PageHeader } from '../ui/page-header.tsx';
import { ErrorPage } from './error-page.tsx';

export function RouteError() {
  return (
    <>
      <PageHeader title="Page stopped" />
      <ErrorPage error={useRouteError()} />
    </>
  );
}

import { Route, Routes } from 'react-router';
import { ColumnsPage } from './columns-page.tsx';
import { ImportList } from './import-list.tsx';
import { ImportPage } from './import-page.tsx';
import { PreviewPage } from './preview-page.tsx';

export function ImportsPage() {
  return (
    <Routes>
      <Route index element={<ImportList />} />
      <Route path="file/:id" element={<PreviewPage />} />
      <Route path="file/:id/columns" element={<ColumnsPage />} />
      <Route path=":uid" element={<ImportPage />} />
    </Routes>
  );
}

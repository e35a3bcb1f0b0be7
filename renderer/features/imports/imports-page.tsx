import { Route, Routes } from 'react-router';
import { ImportList } from './import-list.tsx';
import { ImportPage } from './import-page.tsx';
import { PreviewPage } from './preview-page.tsx';

export function ImportsPage() {
  return (
    <Routes>
      <Route index element={<ImportList />} />
      <Route path="file/:id" element={<PreviewPage />} />
      <Route path=":uid" element={<ImportPage />} />
    </Routes>
  );
}

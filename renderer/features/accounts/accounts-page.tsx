import { Route, Routes } from 'react-router';
import { AccountList } from './account-list.tsx';
import { EditAccount } from './edit-account.tsx';
import { NewAccount } from './new-account.tsx';

export function AccountsPage() {
  return (
    <Routes>
      <Route index element={<AccountList />} />
      <Route path="new" element={<NewAccount />} />
      <Route path=":uid" element={<EditAccount />} />
    </Routes>
  );
}

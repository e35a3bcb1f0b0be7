import type { AccountDraft } from '../../../src/contract/accounts.ts';
import type { Draft } from '../../ui/use-draft.ts';

/** What each group of fields of the form gets. */
export interface AccountFieldsProps {
  draft: Draft<AccountDraft>;
}

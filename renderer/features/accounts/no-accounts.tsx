import { useNavigate } from 'react-router';
import { ACCOUNT_PRESETS } from '../../../src/domain/account-presets.ts';
import { Card } from '../../ui/card.tsx';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';

/** The next step is in it: choosing a kind opens the form. */
export function NoAccounts() {
  const navigate = useNavigate();
  return (
    <Card className="max-w-[760px]">
      <div className="p-4">
        <h2 className="font-semibold">No accounts yet</h2>
        <p className="mb-3 text-fg-2">An account says whose fills these are, in which currency, and when its day starts. Choose a kind; every value can be changed.</p>
        <ChoiceButtons
          label="Kind of account"
          options={ACCOUNT_PRESETS.map(({ kind, title, about }) => ({ value: kind, title, about }))}
          onChoose={(kind) => navigate(`new?kind=${kind}`)}
        />
      </div>
    </Card>
  );
}

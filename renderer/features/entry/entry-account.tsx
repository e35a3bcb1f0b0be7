import type { Account } from '../../../src/contract/accounts.ts';
import { ACCOUNT_PRESETS } from '../../../src/domain/account-presets.ts';
import { api } from '../../api.ts';
import { useCommand } from '../../data/use-command.ts';
import { useSettings } from '../../data/use-settings.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

interface EntryAccountProps {
  /** Those that take new trades. */
  accounts: readonly Account[];
  value: string | null;
  onChange: (account: string) => void;
}

export function EntryAccount({ accounts, value, onChange }: EntryAccountProps) {
  return (
    <Field label="Account">
      {(control) => (
        <Select
          {...control}
          value={value ?? ''}
          onChange={onChange}
          options={accounts.map(({ uid, name, currency }) => ({ value: uid, label: `${name}, ${currency}` }))}
        />
      )}
    </Field>
  );
}

/** Nobody who wants to enter a trade should have to leave for another page first. */
export function NoAccount() {
  const { reportingCurrency } = useSettings();
  const create = useCommand(api.accounts.create, { said: ({ name }) => `Added account “${name}”`, undo: true });
  return (
    <Alert tone="info" title="A trade belongs to an account">
      <p>There is none yet. Choose what you trade; everything about it can be changed later.</p>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {ACCOUNT_PRESETS.map(({ kind, title, fields, inHomeCurrency }) => (
          <Button
            key={kind}
            size="sm"
            disabled={create.isRunning}
            onClick={() =>
              void create.run({
                ...{ name: title, broker: '', number: '', ...fields, startingBalance: null, fees: [], phases: [] },
                currency: inHomeCurrency ? reportingCurrency : fields.currency,
              })
            }
          >
            {title}
          </Button>
        ))}
      </div>
    </Alert>
  );
}

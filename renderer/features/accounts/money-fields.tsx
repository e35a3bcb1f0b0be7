import { CurrencySelect } from '../../ui/currency-select.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { NumberRow } from '../../ui/number-row.tsx';
import type { AccountFieldsProps } from './account-fields.ts';

export function MoneyFields({ draft }: AccountFieldsProps) {
  const { value, set, error } = draft;
  return (
    <FormSection title="Money">
      <FormRow
        title="Currency"
        explanation="In which the broker keeps the account. Other currencies are converted to it"
        error={error('currency')}
      >
        {(control) => <CurrencySelect {...control} value={value.currency} onChange={(next) => set('currency', next)} className="w-44" />}
      </FormRow>
      <NumberRow
        title="Starting balance"
        explanation="Before the first fill. Without it returns and drawdown in % stay a dash"
        error={error('startingBalance')}
        input={MoneyInput}
        value={value.startingBalance ?? ''}
        onChange={(text) => set('startingBalance', text === '' ? null : text)}
        suffix={value.currency}
        className="w-44"
      />
      <NumberRow
        title="Risk of a trade"
        explanation="What one trade may lose, where neither a plan nor a stop says it. Without it such trades have no R"
        error={error('defaultRisk')}
        input={MoneyInput}
        value={value.defaultRisk ?? ''}
        onChange={(text) => set('defaultRisk', text === '' ? null : text)}
        suffix={value.currency}
        className="w-44"
      />
    </FormSection>
  );
}

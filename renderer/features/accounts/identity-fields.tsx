import type { AssetClass } from '../../../src/contract/accounts.ts';
import { ASSET_CLASS, choices, MODE } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Input } from '../../ui/input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import type { AccountFieldsProps } from './account-fields.ts';

export function IdentityFields({ draft }: AccountFieldsProps) {
  const { value, set, error } = draft;
  const example = EXAMPLES[value.mode === 'evaluation' || value.mode === 'funded' ? 'propFirm' : value.assetClass];
  return (
    <FormSection title="Identity">
      <FormRow title="Name" explanation="As you want to read it in every list" error={error('name')}>
        {(control) => (
          <Input {...control} value={value.name} onChange={(text) => set('name', text)} placeholder={example.name} className="w-60" />
        )}
      </FormRow>
      <FormRow title="Broker" explanation="Or exchange, or prop firm" error={error('broker')}>
        {(control) => (
          <Input {...control} value={value.broker} onChange={(text) => set('broker', text)} placeholder={example.broker} className="w-60" />
        )}
      </FormRow>
      <FormRow title="Account number" explanation="The broker’s own: tells that two files are of one account" error={error('number')}>
        {(control) => (
          <Input {...control} value={value.number} onChange={(text) => set('number', text)} placeholder={example.number} className="w-60" />
        )}
      </FormRow>
      <FormRow title="What is traded" explanation="Decides which breakeven holds. Mixed: each instrument decides for itself">
        {(control) => (
          <Select
            {...control}
            value={value.assetClass}
            onChange={(next) => set('assetClass', next)}
            options={choices(ASSET_CLASS)}
            className="w-44"
          />
        )}
      </FormRow>
      <FormRow title="Money at stake" explanation="Evaluation and funded are stages of a prop firm">
        {(control) => (
          <Select {...control} value={value.mode} onChange={(next) => set('mode', next)} options={choices(MODE)} className="w-44" />
        )}
      </FormRow>
      <FormRow title="Counted in totals" explanation="No: it has its own pages and figures, but no total over accounts holds it">
        {(control) => (
          <Segmented
            {...control}
            value={value.inTotals ? 'yes' : 'no'}
            onChange={(next) => set('inTotals', next === 'yes')}
            options={YES_NO}
          />
        )}
      </FormRow>
    </FormSection>
  );
}

const EXAMPLES: Readonly<Record<AssetClass | 'propFirm', { name: string; broker: string; number: string }>> = {
  stocks: { name: 'IBKR Margin', broker: 'Interactive Brokers', number: 'U1234567' },
  options: { name: 'Tastytrade Options', broker: 'tastytrade', number: '5WX12345' },
  futures: { name: 'Tradovate Futures', broker: 'Tradovate', number: '1234567' },
  forex: { name: 'MetaTrader EUR', broker: 'IC Markets', number: '50123456' },
  crypto: { name: 'Kraken Spot', broker: 'Kraken', number: 'AA12 N34G' },
  mixed: { name: 'Long term', broker: 'Interactive Brokers', number: 'U1234567' },
  propFirm: { name: 'Topstep 50K', broker: 'Topstep', number: '50KTC-12345' },
};
const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

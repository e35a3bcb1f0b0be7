import type { FeeRule } from '../../../src/contract/accounts.ts';
import { choices, FEE_PER, FEE_SIDE } from '../../format/words.ts';
import { FormSection } from '../../ui/form-section.tsx';
import { Input } from '../../ui/input.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Select } from '../../ui/select.tsx';
import type { AccountFieldsProps } from './account-fields.ts';
import { RowsEditor } from './rows-editor.tsx';

export function FeeRows({ draft, today }: AccountFieldsProps & { today: string }) {
  const { value, set, error } = draft;
  return (
    <FormSection
      title="Fee schedule"
      meta="used only where a file does not say what a fill cost; from 2000 means always; a unit is a share, contract or lot"
    >
      <RowsEditor<FeeRule>
        rows={value.fees}
        onChange={(fees) => set('fees', fees)}
        columns={COLUMNS}
        cells={(fee, change, place, isNew) => {
          const isWrong = (key: string) => (!isNew && error(`fees.${place}.${key}`) !== undefined) || undefined;
          const name = (words: string) => `${words} of fee ${place + 1}`;
          return [
            <Input
              key="from"
              size="sm"
              type="date"
              className="w-full"
              value={fee.from}
              aria-label={name('First day')}
              aria-invalid={isWrong('from')}
              onChange={(from) => change({ from })}
            />,
            <Select
              key="side"
              size="sm"
              className="w-full"
              value={fee.side}
              aria-label={name('Side')}
              onChange={(side) => change({ side })}
              options={choices(FEE_SIDE)}
            />,
            <Input
              key="product"
              size="sm"
              className="w-full"
              value={fee.product}
              placeholder="all"
              aria-label={name('Product')}
              aria-invalid={isWrong('product')}
              onChange={(product) => change({ product })}
            />,
            <Select
              key="per"
              size="sm"
              className="w-full"
              value={fee.per}
              aria-label={name('Charged per')}
              onChange={(per) => change({ per })}
              options={choices(FEE_PER)}
            />,
            <NumberInput
              key="amount"
              size="sm"
              className="w-full"
              value={fee.amount}
              suffix={fee.per === 'percent' ? '%' : value.currency}
              aria-label={name('Amount')}
              aria-invalid={isWrong('amount')}
              onChange={(amount) => change({ amount })}
            />,
            <NumberInput
              key="minimum"
              size="sm"
              className="w-full"
              value={fee.minimum ?? ''}
              placeholder="none"
              aria-label={name('At least')}
              aria-invalid={isWrong('minimum')}
              onChange={(text) => change({ minimum: text === '' ? null : text })}
            />,
            <NumberInput
              key="maximum"
              size="sm"
              className="w-full"
              value={fee.maximum ?? ''}
              placeholder="none"
              aria-label={name('At most')}
              aria-invalid={isWrong('maximum')}
              onChange={(text) => change({ maximum: text === '' ? null : text })}
            />,
          ];
        }}
        problems={(place) => FIELDS.flatMap(([key, title]) => say(title, error(`fees.${place}.${key}`)))}
        create={() => ({
          from: value.fees.length === 0 ? ALWAYS : today,
          side: 'both',
          product: '',
          per: 'unit',
          amount: '',
          minimum: null,
          maximum: null,
        })}
        isAsked={draft.isAsked}
        add="Add fee"
        empty="None. A fill whose file names no costs keeps them unknown, and its net stays equal to its gross."
        noun="fee"
      />
    </FormSection>
  );
}

/** The first row is there for old files too. */
const ALWAYS = '2000-01-01';

const COLUMNS = [
  { title: 'From', className: 'w-[126px]' },
  { title: 'Side', className: 'w-[72px]' },
  { title: 'Product' },
  { title: 'Per', className: 'w-[104px]' },
  { title: 'Amount', className: 'w-[112px] text-right' },
  { title: 'At least', className: 'w-[68px] text-right' },
  { title: 'At most', className: 'w-[68px] text-right' },
];
const FIELDS = [
  ['from', 'from'],
  ['product', 'product'],
  ['amount', 'amount'],
  ['minimum', 'at least'],
  ['maximum', 'at most'],
] as const;

const say = (title: string, message: string | undefined): string[] => (message === undefined ? [] : [`${title}: ${message}`]);

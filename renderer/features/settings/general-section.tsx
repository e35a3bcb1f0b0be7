import { useSettings } from '../../data/use-settings.ts';
import { useFormat } from '../../format/format-context.ts';
import { choices, WEEK_START } from '../../format/words.ts';
import { zoneCity } from '../../format/zone-name.ts';
import { CurrencySelect } from '../../ui/currency-select.tsx';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { LocaleSelect } from '../../ui/locale-select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ZoneSelect } from '../../ui/zone-select.tsx';
import { changeSettings } from './change-settings.ts';
import { Section } from './section.tsx';

const OWN = 'own';
const MACHINE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function GeneralSection() {
  const settings = useSettings();
  const format = useFormat();
  return (
    <Section title="General" about="How this journal speaks. Changes take effect at once.">
      <FormSection title="Numbers and dates">
        <FormRow title="Language" explanation={`${format.number('-1234567.89')}, ${format.day('2026-01-31')}. The words stay English`}>
          {(control) => (
            <LocaleSelect {...control} value={settings.locale} onChange={(locale) => changeSettings({ locale })} className="w-72" />
          )}
        </FormRow>
        <FormRow
          title="Times are shown in"
          explanation="One zone for all screens. On which date a result stands is up to each account’s day"
        >
          {(control) => (
            <ZoneSelect
              {...control}
              value={settings.reportingZone ?? OWN}
              first={{ value: OWN, label: `${zoneCity(MACHINE)}, as this machine` }}
              onChange={(zone) => changeSettings({ reportingZone: zone === OWN ? null : zone })}
              className="w-72"
            />
          )}
        </FormRow>
        <FormRow title="Week starts on" explanation="In the calendar, weekly pages and week totals">
          {(control) => (
            <Segmented
              {...control}
              value={settings.weekStart}
              onChange={(weekStart) => changeSettings({ weekStart })}
              options={choices(WEEK_START)}
            />
          )}
        </FormRow>
      </FormSection>
      <FormSection title="Money">
        <FormRow
          title="Totals over accounts are in"
          explanation="Each result is converted at its own rate. Without a rate it is left out and said so, never added as it is"
        >
          {(control) => (
            <CurrencySelect
              {...control}
              value={settings.reportingCurrency}
              onChange={(reportingCurrency) => changeSettings({ reportingCurrency })}
              className="w-72"
            />
          )}
        </FormRow>
      </FormSection>
    </Section>
  );
}

import { useSettings } from '../../data/use-settings.ts';
import { choices, DENSITY, RESULT_COLOURS, THEME } from '../../format/words.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { changeSettings } from './change-settings.ts';
import { LooksExample } from './looks-example.tsx';
import { Section } from './section.tsx';

export function AppearanceSection() {
  const settings = useSettings();
  return (
    <Section title="Appearance" about="Changes take effect at once.">
      <FormSection title="Looks">
        <FormRow title="Theme" explanation="System follows this machine, by day and by night">
          {(control) => (
            <Segmented {...control} value={settings.theme} onChange={(theme) => changeSettings({ theme })} options={choices(THEME)} />
          )}
        </FormRow>
        <FormRow title="Results" explanation="Teal and orange suit every eye. The sign is always printed">
          {(control) => (
            <Segmented
              {...control}
              value={settings.resultColours}
              onChange={(resultColours) => changeSettings({ resultColours })}
              options={choices(RESULT_COLOURS)}
            />
          )}
        </FormRow>
        <FormRow title="Density" explanation="The height of rows in tables">
          {(control) => (
            <Segmented
              {...control}
              value={settings.density}
              onChange={(density) => changeSettings({ density })}
              options={choices(DENSITY)}
            />
          )}
        </FormRow>
      </FormSection>
      <FormSection title="Example" meta="not from your journal">
        <LooksExample />
      </FormSection>
    </Section>
  );
}

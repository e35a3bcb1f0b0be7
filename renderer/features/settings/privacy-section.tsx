import { CAPTURE_KEY } from '../../../src/contract/actions.ts';
import { useAction } from '../../actions/use-action.ts';
import { api } from '../../api.ts';
import { hideMoneyHere } from '../../data/money-hidden.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSettings } from '../../data/use-settings.ts';
import { FormRow } from '../../ui/form-row.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { keyLabel } from '../../ui/key-label.ts';
import { Switch } from '../../ui/switch.tsx';
import { changeSettings } from './change-settings.ts';
import { Section } from './section.tsx';

export function PrivacySection() {
  const settings = useSettings();
  const host = useQuery(api.host.state, {}).data;
  const [key = ''] = useAction('hideMoney').keys;
  const isDesktop = host?.kind === 'desktop';
  return (
    <Section title="Privacy" about="Everything stays in one folder on this machine.">
      <FormSection title="On the screen">
        <FormRow
          title="Open with money hidden"
          explanation="Amounts become three dots; R, % and counts stay. The key hides and shows them at any time"
          note={<Kbd>{key}</Kbd>}
        >
          {(control) => <Switch {...control} checked={settings.hideMoney} onChange={openHidden} />}
        </FormRow>
      </FormSection>
      {isDesktop && (
        <FormSection title="The screen of other programs">
          <FormRow
            title="Capture it from anywhere"
            explanation="While you are in another program, the key puts the screen onto the trade, day or plan that is open here"
            note={<Kbd>{keyLabel(CAPTURE_KEY)}</Kbd>}
          >
            {(control) => (
              <Switch {...control} checked={settings.captureAnywhere} onChange={(captureAnywhere) => changeSettings({ captureAnywhere })} />
            )}
          </FormRow>
        </FormSection>
      )}
      <FormSection title="On the network">
        <FormRow
          title="Look for updates"
          explanation={
            isDesktop
              ? 'Asks the release page whether a newer version exists, and says nothing about you. Nothing is installed unasked'
              : 'Only the desktop app looks for updates, and only while this is on'
          }
        >
          {(control) => (
            <Switch {...control} checked={settings.checkForUpdates} onChange={(checkForUpdates) => changeSettings({ checkForUpdates })} />
          )}
        </FormRow>
        <FormRow title="Anything else" explanation="No account, no usage data, no crash reports. There is nothing to switch off">
          {() => <span className="text-sm text-fg-2">nothing is sent</span>}
        </FormRow>
      </FormSection>
    </Section>
  );
}

/** Seen at once, whatever the key said before. */
function openHidden(hideMoney: boolean): void {
  hideMoneyHere(null);
  changeSettings({ hideMoney });
}

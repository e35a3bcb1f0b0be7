import { Combobox } from './combobox.tsx';
import type { ControlProps } from './control-props.ts';

interface LocaleSelectProps extends ControlProps {
  /** null: what this machine speaks. */
  value: string | null;
  onChange: (locale: string | null) => void;
  className?: string;
}

/** How numbers and dates are written, by language and country; any other tag may be typed. */
export function LocaleSelect({ value, onChange, ...rest }: LocaleSelectProps) {
  const own = { value: OWN, label: `${nameOf(navigator.language)}, as this machine`, hint: navigator.language };
  return (
    <Combobox
      {...rest}
      value={value ?? OWN}
      onChange={(next) => onChange(next === OWN ? null : next)}
      options={[own, ...LOCALES]}
      placeholder="Language or country"
      accept={canonical}
    />
  );
}

const OWN = 'own';
const NAMES = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
const nameOf = (locale: string): string => NAMES.of(locale) ?? locale;

const LOCALES =
  'en-US en-GB en-AU en-CA en-IE en-IN en-NZ en-SG en-ZA de-DE de-AT de-CH fr-FR fr-BE fr-CA fr-CH es-ES es-MX es-AR it-IT pt-BR pt-PT nl-NL nl-BE sv-SE nb-NO da-DK fi-FI pl-PL cs-CZ hu-HU ro-RO el-GR tr-TR uk-UA he-IL ar-AE ar-EG fa-IR hi-IN ja-JP ko-KR zh-CN zh-TW th-TH vi-VN id-ID'
    .split(' ')
    .map((value) => ({ value, label: nameOf(value), hint: value }));

function canonical(typed: string): string | null {
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? null;
  } catch {
    return null;
  }
}

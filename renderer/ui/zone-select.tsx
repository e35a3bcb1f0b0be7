import { Zone } from '../../src/contract/values.ts';
import { zoneCity, zoneRegion } from '../format/zone-name.ts';
import { Combobox, type ComboboxOption } from './combobox.tsx';
import type { ControlProps } from './control-props.ts';

interface ZoneSelectProps extends ControlProps {
  value: string;
  onChange: (zone: string) => void;
  /** Stands first: "This machine’s". */
  first?: ComboboxOption;
  size?: 'md' | 'sm';
  className?: string;
}

/** A time zone by its city. Older and newer names that the list lacks may be typed in full. */
export function ZoneSelect({ first, ...rest }: ZoneSelectProps) {
  const options = first ? [first, ...ZONES] : ZONES;
  return <Combobox {...rest} options={options} placeholder="City or region" accept={(typed) => Zone.safeParse(typed).data ?? null} />;
}

const ZONES: readonly ComboboxOption[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((value) => ({
  value,
  label: zoneCity(value),
  hint: zoneRegion(value),
}));

import type { Settings } from '../../contract/settings.ts';

type Breakeven = Settings['conventions']['breakeven'];
type Convention = Exclude<keyof Settings['conventions'], 'breakeven'>;
/** A setting that is stored, undone and compared as one. */
export type SettingKey =
  | Exclude<keyof Settings, 'conventions'>
  | `conventions.${Convention}`
  | `conventions.breakeven.${keyof Breakeven & string}`;
export type SettingLeaves = Map<SettingKey, unknown>;

type Given<T> = { [K in keyof T]?: T[K] | undefined };

/** The conventions are one object to the reader but many settings: two changes to different ones must not meet. */
export function splitSettings({ conventions, ...rest }: Given<Settings>): SettingLeaves {
  const { breakeven, ...others } = conventions ?? {};
  const leaves = [...under('', rest), ...under('conventions.', others), ...under('conventions.breakeven.', breakeven ?? {})];
  return new Map(leaves.filter(([, value]) => value !== undefined));
}

export function joinSettings(leaves: SettingLeaves): Settings {
  const joined: Record<string, unknown> = { conventions: { breakeven: {} } };
  for (const [key, value] of leaves) place(joined, key.split('.'), value);
  return joined as Settings;
}

const under = (prefix: string, values: object) =>
  Object.entries(values).map(([key, value]) => [prefix + key, value] as [SettingKey, unknown]);

function place(target: Record<string, unknown>, [key, ...rest]: string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) target[key] = value;
  else place(target[key] as Record<string, unknown>, rest, value);
}

/** Every setting with the section it stands in, and what else people call it. */
export interface SettingsPlace {
  readonly name: string;
  readonly section: string;
  readonly path: string;
  readonly words: string;
}

const place = (section: string, name: string, words = ''): SettingsPlace => ({
  name,
  section,
  words,
  path: `/settings/${section.toLowerCase()}`,
});

export const SETTINGS_PLACES: readonly SettingsPlace[] = [
  place('General', 'Language', 'locale numbers dates format decimal comma'),
  place('General', 'Times are shown in', 'time zone timezone clock reporting'),
  place('General', 'Week starts on', 'monday sunday calendar'),
  place('General', 'Totals over accounts are in', 'currency reporting base money'),
  place('Appearance', 'Theme', 'dark light mode system'),
  place('Appearance', 'Results', 'colours colors green red teal orange colour blind'),
  place('Appearance', 'Density', 'compact row height size'),
  place('Conventions', 'Statistics use', 'net gross fees costs commissions'),
  place('Conventions', 'One trade is', 'trade unit position exit lot'),
  place('Conventions', 'Lots leave', 'matching fifo lifo average cost'),
  place('Conventions', 'Breakeven', 'scratch even band tolerance win rate'),
  place('Conventions', 'A trade belongs to the day of its', 'trading day entry exit closing'),
  place('Conventions', 'Year has', 'annual annualise annualised days 252 365'),
  place('Conventions', 'Risk-free rate', 'sharpe interest'),
  place('Conventions', 'Interval', 'confidence bootstrap'),
  place('Conventions', 'Floor', 'sample size minimum n'),
  place('Privacy', 'Open with money hidden', 'hide amounts private screen sharing'),
  place('Privacy', 'Look for updates', 'network offline upgrade'),
  place('Journal', 'Folder', 'location path data where'),
  place('Journal', 'Backups', 'backup copies restore safety'),
];

/** What a US ticker names: the letters after a dot, a space or a slash are a class, a series or a right, never a market. */
export interface ShareTicker {
  readonly symbol: string;
  readonly kind: 'common' | 'warrant' | 'right';
  /** The ending is a habit of one exchange, not a rule. */
  readonly byHabit: boolean;
}

const SEPARATOR = '[./ -]';

const SHAPES: readonly (readonly [pattern: RegExp, kind: ShareTicker['kind'], ending: (letters: string) => string])[] = [
  [
    new RegExp(`^([A-Z]{1,5})(?:${SEPARATOR}(?:WS|WT|W)|\\+)(?:${SEPARATOR}?([A-Z]))?$`),
    'warrant',
    (series) => (series === '' ? '.WS' : `.WS.${series}`),
  ],
  [new RegExp(`^([A-Z]{1,5})${SEPARATOR}(?:RT|R|RI)()$`), 'right', () => '.RT'],
  [new RegExp(`^([A-Z]{1,5})${SEPARATOR}U()$`), 'common', () => '.U'],
  [new RegExp(`^([A-Z]{1,5})(?:${SEPARATOR}PR ?|-P)([A-Z])$`), 'common', (series) => `.PR${series}`],
  [new RegExp(`^([A-Z]{1,5})${SEPARATOR}([A-E])$`), 'common', (share) => `.${share}`],
];

/** Nasdaq's fifth letters. */
const FIFTH: readonly (readonly [RegExp, ShareTicker['kind']])[] = [
  [/^[A-Z]{4}W$/, 'warrant'],
  [/^[A-Z]{4}R$/, 'right'],
];

export function shareTicker(text: string): ShareTicker | null {
  for (const [pattern, kind, ending] of SHAPES) {
    const match = pattern.exec(text);
    if (match) return { symbol: `${match[1]}${ending(match[2] ?? '')}`, kind, byHabit: false };
  }
  if (!/^[A-Z]{1,5}$/.test(text)) return null;
  const habit = FIFTH.find(([pattern]) => pattern.test(text));
  return { symbol: text, kind: habit?.[1] ?? 'common', byHabit: habit !== undefined };
}

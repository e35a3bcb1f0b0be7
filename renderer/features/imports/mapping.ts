/** How the columns of a file are to be read, as the journal keeps it. The journal itself checks it; here it is only filled in. */
export interface Mapping {
  readonly id: string;
  readonly name: string;
  readonly broker: string;
  readonly shape: keyof typeof SHAPES;
  readonly header: readonly string[];
  readonly columns: Readonly<Partial<Record<string, ColumnRef>>>;
  readonly dateOrder: keyof typeof DATE_ORDERS;
  readonly zone: string | null;
  readonly decimalMark: keyof typeof DECIMAL_MARKS;
  readonly sideFrom: keyof typeof SIDES_FROM;
  readonly sides: Readonly<Record<string, 'buy' | 'sell'>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly costs: keyof typeof COSTS;
  readonly amounts: keyof typeof AMOUNTS;
  readonly assetClass: string | null;
  readonly classes: Readonly<Record<string, string>>;
  readonly currency: string | null;
}
type ColumnRef = string | { readonly name: string; readonly nth: number };

/** A column as the file has it. */
export interface Column {
  readonly name: string;
  /** The second of its name is 2. */
  readonly nth: number;
  readonly samples: readonly string[];
}

export const SHAPES = { fills: 'an execution', 'round trips': 'an entry and its exit', swaps: 'a swap of coins' } as const;
export const DATE_ORDERS = { ask: 'as the file shows', mdy: 'month, day, year', dmy: 'day, month, year', ymd: 'year, month, day' } as const;
export const DECIMAL_MARKS = { guess: 'as the file shows', '.': 'a point: 1,234.56', ',': 'a comma: 1.234,56' } as const;
export const SIDES_FROM = { word: 'a word', quantity: 'the quantity’s sign', amount: 'the amount’s sign' } as const;
export const COSTS = {
  'paid above zero': 'above zero',
  'paid below zero': 'below zero',
  'either sign': 'with either sign',
  implied: 'in the amount alone',
} as const;
export const AMOUNTS = { 'before costs': 'before costs', 'after costs': 'after costs' } as const;

/** What the first look could not tell of a file without any table that it knows. */
export const EMPTY_MAPPING: Mapping = {
  ...{ id: 'mapping-of-columns', name: 'Mapping', broker: 'other', shape: 'fills', header: [], columns: {}, dateOrder: 'ask', zone: null },
  ...{ decimalMark: 'guess', sideFrom: 'word', sides: {}, kinds: {}, costs: 'paid above zero', amounts: 'before costs' },
  ...{ assetClass: null, classes: {}, currency: null },
};

/** Columns of one name are told apart by which of them it is. */
export function numbered(columns: readonly Omit<Column, 'nth'>[]): Column[] {
  return columns.map((column, place) => ({
    ...column,
    nth: columns.slice(0, place + 1).filter(({ name }) => name === column.name).length,
  }));
}

/** The field that a column is read as; '' for none. */
export const fieldOf = ({ columns }: Mapping, column: Column): string =>
  Object.entries(columns).find(([, ref]) => ref !== undefined && isThis(ref, column))?.[0] ?? '';

/** A column is one field, and a field one column. */
export function withField(mapping: Mapping, column: Column, field: string): Mapping {
  const others = Object.entries(mapping.columns).filter(([name, ref]) => name !== field && ref !== undefined && !isThis(ref, column));
  const ref: ColumnRef = column.nth === 1 ? column.name : { name: column.name, nth: column.nth };
  const columns = Object.fromEntries(field === '' ? others : [...others, [field, ref]]);
  // Who names a column for the side means its words.
  return { ...mapping, columns, sideFrom: field === 'side' ? 'word' : mapping.sideFrom };
}

const isThis = (ref: ColumnRef, { name, nth }: Column) =>
  typeof ref === 'string' ? ref === name && nth === 1 : ref.name === name && ref.nth === nth;

/** What rows of a word are; '' for nobody has said. */
export const meaningOf = ({ sides, kinds }: Mapping, word: string): string => sides[word] ?? kinds[word] ?? '';

export function withMeaning(mapping: Mapping, word: string, meaning: string): Mapping {
  const { [word]: _side, ...sides } = mapping.sides;
  const { [word]: _kind, ...kinds } = mapping.kinds;
  if (meaning === 'buy' || meaning === 'sell') return { ...mapping, sides: { ...sides, [word]: meaning }, kinds };
  return { ...mapping, sides, kinds: meaning === '' ? kinds : { ...kinds, [word]: meaning } };
}

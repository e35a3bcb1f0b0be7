import { plus } from './sums.ts';

/** What a file itself says was held: filled by a first pass over ledgers that do not say which way something ended. */
export class Holdings {
  private readonly moves = new Map<string, { readonly date: string; readonly by: string }[]>();

  /** Above zero came in, below zero went. */
  move(symbol: string, date: string, by: string): void {
    const known = this.moves.get(symbol);
    if (known) known.push({ date, by });
    else this.moves.set(symbol, [{ date, by }]);
  }

  before(symbol: string, date: string): string {
    return plus('0', ...(this.moves.get(symbol) ?? []).filter((move) => move.date < date).map(({ by }) => by));
  }

  /** Over all of the file, however long ago it began. */
  ever(symbol: string): string {
    return plus('0', ...(this.moves.get(symbol) ?? []).map(({ by }) => by));
  }
}

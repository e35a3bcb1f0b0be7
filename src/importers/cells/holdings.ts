import { addTo } from './add-to.ts';
import { plus } from './sums.ts';

interface Point {
  readonly date: string;
  readonly held: string;
}

/** What a file itself says was held: filled by a first pass over ledgers that do not say which way something ended, asked in a second. */
export class Holdings {
  private readonly moves = new Map<string, { readonly date: string; readonly by: string }[]>();
  private readonly courses = new Map<string, readonly Point[]>();

  /** Above zero came in, below zero went. The date is any text that sorts as time does. */
  move(symbol: string, date: string, by: string): void {
    this.courses.delete(symbol);
    addTo(this.moves, symbol, { date, by });
  }

  before(symbol: string, date: string): string {
    const course = this.courseOf(symbol);
    let [low, high] = [0, course.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((course[middle] as Point).date < date) low = middle + 1;
      else high = middle;
    }
    return course[low - 1]?.held ?? '0';
  }

  /** Over all of the file, however long ago it began. */
  ever(symbol: string): string {
    return this.courseOf(symbol).at(-1)?.held ?? '0';
  }

  /** What was held after each move, oldest first. */
  private courseOf(symbol: string): readonly Point[] {
    const known = this.courses.get(symbol);
    if (known) return known;
    let held = '0';
    const moves = (this.moves.get(symbol) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const course = moves.map(({ date, by }) => {
      held = plus(held, by);
      return { date, held };
    });
    this.courses.set(symbol, course);
    return course;
  }
}

export type Column = Uint8Array | Int32Array | Float64Array;
type ColumnType = Uint8ArrayConstructor | Int32ArrayConstructor | Float64ArrayConstructor;
export type Spec = Readonly<Record<string, ColumnType>>;
type ColumnsOf<S extends Spec> = { -readonly [N in keyof S]: S[N] extends { new (length: number): infer A } ? A & Column : never };

/** What is read of the rows of a kind, and the text of all the code that puts it into columns: another text makes other columns of them. */
export interface RowKind<S extends Spec> {
  readonly columns: S;
  readonly madeBy: string;
}

/** Rows of one kind as columns. A row keeps its slot for good: one that comes back after an undo finds it again. */
export interface Slots<S extends Spec> {
  /** Grown ones are others: ask again after `take`. */
  readonly of: ColumnsOf<S>;
  /** Slots that were ever taken. */
  readonly length: number;
  readonly live: number;
  readonly id: Int32Array;
  readonly alive: Uint8Array;
  /** Those that are alive, by their ids. Everybody has the same list: nobody writes into it. */
  all(): Int32Array;
  /** Whether these are 0, 1, 2 … to the last. */
  areInPlace(): boolean;
  /** The slot of an id, -1 where none is or was. */
  find(id: number): number;
  /** Its slot, which is alive from now on. */
  take(id: number): number;
  /** The slot that it had, -1 where there was none. */
  remove(id: number): number;
}

export function createSlots<S extends Spec>(spec: S, expected: number): Slots<S> {
  let capacity = Math.max(1024, Math.ceil(expected * 1.1));
  let byId = new Int32Array(capacity);
  let everything: { readonly slots: Int32Array; readonly areInPlace: boolean } | null = null;
  const names = Object.keys(spec) as (keyof S)[];
  // Made at once: an object that many names are put into one by one is looked through for each of them from then on.
  const made = names.map((name) => [name, new (spec[name] as ColumnType)(capacity)]);
  const of = Object.fromEntries(made) as Record<keyof S, Column>;

  const slots = {
    of: of as ColumnsOf<S>,
    length: 0,
    live: 0,
    id: new Int32Array(capacity),
    alive: new Uint8Array(capacity),
    all: () => inOrder().slots,
    areInPlace: () => inOrder().areInPlace,
    find: (id: number) => (byId[id] ?? 0) - 1,
    take(id: number): number {
      if (id >= byId.length) byId = grown(byId, Math.max(id + 1, byId.length * 2));
      let slot = (byId[id] as number) - 1;
      if (slot < 0) {
        slot = slots.length++;
        if (slot >= capacity) grow();
        byId[id] = slot + 1;
        slots.id[slot] = id;
      }
      if (slots.alive[slot] === 0) {
        slots.live++;
        everything = null;
      }
      slots.alive[slot] = 1;
      return slot;
    },
    remove(id: number): number {
      const slot = slots.find(id);
      if (slot < 0 || slots.alive[slot] === 0) return slot;
      slots.alive[slot] = 0;
      slots.live--;
      everything = null;
      return slot;
    },
  };
  return slots;

  function inOrder() {
    if (everything) return everything;
    const [slotOf, alive, found] = [byId, slots.alive, new Int32Array(slots.live)];
    let areInPlace = true;
    for (let id = 0, n = 0; n < found.length; id++) {
      const slot = (slotOf[id] as number) - 1;
      if (slot < 0 || alive[slot] === 0) continue;
      if (slot !== n) areInPlace = false;
      found[n++] = slot;
    }
    everything = { slots: found, areInPlace };
    return everything;
  }

  function grow(): void {
    capacity *= 2;
    for (const name of names) of[name] = grown(of[name], capacity);
    slots.id = grown(slots.id, capacity);
    slots.alive = grown(slots.alive, capacity);
  }
}

function grown<A extends Column>(from: A, length: number): A {
  const to = new (from.constructor as new (length: number) => A)(length);
  to.set(from);
  return to;
}

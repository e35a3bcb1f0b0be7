/** Short lists of ids, one after the other. What is replaced stays where it was until all is read again. */
export interface Pool {
  readonly values: Int32Array;
  /** Of all lists that were ever there. */
  readonly length: number;
  /** Where the list begins. */
  add(list: readonly number[]): number;
}

export function createPool(): Pool {
  const pool = {
    values: new Int32Array(4096),
    length: 0,
    add(list: readonly number[]): number {
      if (pool.length + list.length > pool.values.length) {
        const larger = new Int32Array(2 * (pool.length + list.length));
        larger.set(pool.values);
        pool.values = larger;
      }
      pool.values.set(list, pool.length);
      pool.length += list.length;
      return pool.length - list.length;
    },
  };
  return pool;
}

/** Short lists of ids, one after the other. What is replaced stays where it was until all is read again. */
export interface Pool {
  readonly values: Int32Array;
  /** Where the list begins. */
  add(list: readonly number[]): number;
}

export function createPool(): Pool {
  let length = 0;
  const pool = {
    values: new Int32Array(4096),
    add(list: readonly number[]): number {
      if (length + list.length > pool.values.length) {
        const larger = new Int32Array(2 * (length + list.length));
        larger.set(pool.values);
        pool.values = larger;
      }
      pool.values.set(list, length);
      length += list.length;
      return length - list.length;
    },
  };
  return pool;
}

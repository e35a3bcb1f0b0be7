/** Adds to the list under a key. */
export function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const known = groups.get(key);
  if (known) known.push(value);
  else groups.set(key, [value]);
}

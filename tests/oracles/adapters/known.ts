/** The convention as one of those the adapter can run: a vector under another must miss, not pass by luck. */
export function known<T extends string | number>(what: string, value: unknown, ...choices: T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new Error(`${what} ${value} is not one of ${choices.join(', ')}`);
  return choice;
}

/** The other way round: costs are kept as what was paid, and shown as what they take. Nothing has no sign. */
export const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : /[1-9]/.test(value) ? `-${value}` : value);

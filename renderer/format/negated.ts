/** Costs are kept as what was paid, and shown as what they take. */
export const negated = (costs: string): string => (costs.startsWith('-') ? costs.slice(1) : /[1-9]/.test(costs) ? `-${costs}` : costs);

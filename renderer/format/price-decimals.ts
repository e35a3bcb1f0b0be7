/** At least two: 24,982.50 beside 24,982.25. */
export const priceDecimals = (price: string): number => Math.max(2, price.split('.')[1]?.length ?? 0);

/** What the pure part refuses. Whoever calls it for a person gives each code its sentence. */
export const DOMAIN_ERROR_CODES = [
  'not_a_decimal',
  'decimal_too_large', // more than 18 digits on one side of the point
  'division_by_zero',
  'amount_too_large',
  'sum_too_large',
  'not_shareable', // no share is above zero, or one is below it
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

export class DomainError extends Error {
  readonly code: DomainErrorCode;
  constructor(code: DomainErrorCode, message: string) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
  }
}

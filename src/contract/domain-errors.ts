import { DomainError, type DomainErrorCode } from '../domain/domain-error.ts';
import { AppError } from './errors.ts';

const SENTENCES: Record<DomainErrorCode, string> = {
  not_a_decimal: 'One of the numbers is no number.',
  decimal_too_large: 'One of the numbers has more than 18 digits before or after the point.',
  division_by_zero: 'One of the numbers is zero where it is divided by.',
  amount_too_large: 'Quantity, price and contract size make more money than the journal can hold exactly.',
  sum_too_large: 'Together with what is there this makes more money than the journal can hold exactly.',
  not_shareable: 'The shares it is split by do not make a whole.',
};

/** What the rules of the trade refused, as a person can act on it; undefined when the error is not one of these. */
export function fromDomainError(error: unknown): AppError | undefined {
  if (!(error instanceof DomainError)) return undefined;
  return new AppError('invalid_input', `${SENTENCES[error.code]} Nothing was stored; check the numbers you entered.`, {
    reason: error.code,
  });
}

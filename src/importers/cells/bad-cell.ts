import type { Problem, ProblemCode } from '../facts.ts';

/** A cell that does not say what it must: it ends the reading of its row, and rowByRow makes a problem of it. */
export class BadCell extends Error {
  override readonly name = 'BadCell';
  readonly code: ProblemCode;

  constructor({ code, message }: Pick<Problem, 'code' | 'message'>) {
    super(message);
    this.code = code;
  }
}

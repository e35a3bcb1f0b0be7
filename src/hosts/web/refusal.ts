import { AppError, type ErrorCode } from '../../contract/errors.ts';
import { HTTP_STATUS } from './http-status.ts';

/** A request that was turned away before anything happened. The status follows from the code unless HTTP has a better word. */
export class Refusal extends AppError {
  readonly status: number;
  constructor(code: ErrorCode, message: string, status: number = HTTP_STATUS[code]) {
    super(code, message);
    this.status = status;
  }
}

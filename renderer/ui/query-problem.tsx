import { AppError } from '../../src/contract/errors.ts';
import { ErrorAlert } from './error-alert.tsx';

/** In the place of an answer that did not come. A broken line is told once, by the shell; its answers come by themselves. */
export function QueryProblem({ error }: { error: Error }) {
  if (error instanceof AppError && error.code === 'disconnected') return null;
  return <ErrorAlert error={error} />;
}

import { AppError } from '../../src/contract/errors.ts';
import { Alert } from './alert.tsx';

/** In the place of an answer that did not come. */
export function QueryProblem({ error }: { error: Error }) {
  const code = error instanceof AppError ? error.code : 'internal';
  // A broken line is told once, by the shell; its answers come by themselves.
  if (code === 'disconnected') return null;
  return <Alert tone="danger" title={error.message} code={code} />;
}

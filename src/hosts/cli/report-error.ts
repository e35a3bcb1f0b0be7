import { AppError, type ErrorBody } from '../../contract/errors.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** One sentence on stderr, and the exit code that goes with it. */
export async function reportError(error: unknown): Promise<number> {
  const { code, message } = error instanceof AppError ? error : await coded(error);
  // A name from elsewhere must not be able to steer the terminal.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is replaced
  process.stderr.write(`${message.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')}\n`);
  return EXIT_CODES[code];
}

async function coded(error: unknown): Promise<ErrorBody> {
  const [{ toErrorBody }, { log }, { systemWorld }] = await Promise.all([
    import('../../app/error-body.ts'),
    import('../log.ts'),
    import('../world.ts'),
  ]);
  return toErrorBody(error, 'terminal', systemWorld.newUid().slice(0, 8), log);
}

import { AppError, type ErrorDetails } from '../contract/errors.ts';

type Seen = Readonly<{ version: number }>;

/** An edit of a row that has changed since it was read would overwrite what nobody looked at: both versions are shown instead. */
export function refuseStale<T extends Seen>(what: string, current: T, { version, changes }: Seen & { changes?: object }): void {
  if (current.version === version) return;
  const wanted = changes === undefined ? null : { ...current, ...changes, version };
  throw new AppError(
    'conflict',
    `This ${what} was changed since you looked at it. Nothing was changed. Compare both versions, then choose again.`,
    { current, wanted } as unknown as ErrorDetails,
  );
}

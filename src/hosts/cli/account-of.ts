import { AppError } from '../../contract/errors.ts';
import { didYouMean } from './nearest.ts';
import type { Journal } from './verb.ts';

/** The account that --account names; null for all of them. */
export async function accountOf(api: Journal['api'], asked: string | undefined): Promise<string | null> {
  if (asked === undefined) return null;
  const { accounts } = await api.accounts.list({});
  const found = accounts.find(({ uid }) => uid === asked) ?? accounts.find(({ name }) => name === asked);
  if (found) return found.uid;
  const names = accounts.map(({ name }) => name);
  throw new AppError('not_found', `There is no account “${asked.slice(0, 120)}”.${didYouMean(asked, names)}`);
}

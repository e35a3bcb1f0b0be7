import type { Match } from '../importer.ts';
import type { Source } from '../source.ts';
import { find, value } from './ofx-element.ts';

/** Investment statements of the broker that says so, in the part about who sends or the part about the account. */
export function matchOfxBroker(source: Source, broker: RegExp): Match | undefined {
  if (source.kind !== 'ofx') return undefined;
  const statement = find(source.root, 'INVSTMTRS');
  if (!statement) return undefined;
  const names = [value(source.root, 'FI', 'ORG'), value(statement, 'INVACCTFROM', 'BROKERID')];
  const name = names.find((each) => broker.test(each));
  return name === undefined ? undefined : { score: 1, reason: `its statement of ${name}` };
}

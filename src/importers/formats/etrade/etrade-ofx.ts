import { matchOfxBroker } from '../../cells/ofx-broker.ts';
import { ofxStatement } from '../../cells/ofx-statement.ts';
import type { Importer } from '../../importer.ts';

export const etradeOfx: Importer = {
  id: 'etrade-ofx',
  label: 'E*TRADE, download for Quicken (QFX)',
  broker: 'etrade',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchOfxBroker(source, /e\*?trade/i),
  *parse(source) {
    if (source.kind === 'ofx') yield* ofxStatement(source.root);
  },
};

import { matchOfxBroker } from '../../cells/ofx-broker.ts';
import { ofxStatement } from '../../cells/ofx-statement.ts';
import type { Importer } from '../../importer.ts';

export const vanguardUsOfx: Importer = {
  id: 'vanguard-us-ofx',
  label: 'Vanguard (US), download for Quicken (QFX)',
  broker: 'vanguard-us',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchOfxBroker(source, /vanguard/i),
  *parse(source) {
    if (source.kind === 'ofx') yield* ofxStatement(source.root);
  },
};

import { ibkrFlexXml } from '../../../../src/importers/formats/ibkr/ibkr-flex-xml.ts';
import { parseFile } from '../../../support/parse-file.ts';

export type Attributes = Record<string, string>;

export const statement = (sections: string, account = 'U700') =>
  `<FlexStatement accountId="${account}" fromDate="20240101" toDate="20240331">${sections}</FlexStatement>`;
export const report = (...statements: string[]) =>
  parseFile(
    ibkrFlexXml,
    `<FlexQueryResponse queryName="Mine" type="AF">\n<FlexStatements count="1">\n${statements.join('\n')}\n</FlexStatements>\n</FlexQueryResponse>`,
    { name: 'flex.xml' },
  );
export const element = (name: string, attributes: Attributes) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')} />`;

const SHARE: Attributes = {
  currency: 'USD',
  fxRateToBase: '0.91',
  assetCategory: 'STK',
  symbol: 'ACME',
  isin: 'US0000000001',
  multiplier: '1',
  tradeID: '801',
  transactionID: '901',
  reportDate: '20240105',
  dateTime: '20240105;093004',
  tradeDate: '20240105',
  transactionType: 'ExchTrade',
  exchange: 'NYSE',
  quantity: '100',
  tradePrice: '12.5',
  proceeds: '-1250',
  taxes: '0',
  ibCommission: '-1.05',
  ibCommissionCurrency: 'USD',
  openCloseIndicator: 'O',
  notes: 'P',
  buySell: 'BUY',
  ibOrderID: '501',
  ibExecID: 'e1.01',
  levelOfDetail: 'EXECUTION',
};
export const trades = (...all: Attributes[]) => `<Trades>${all.map((each) => element('Trade', { ...SHARE, ...each })).join('\n')}</Trades>`;
export const fillsOf = (...all: Attributes[]) => report(statement(trades(...all))).of('fill');

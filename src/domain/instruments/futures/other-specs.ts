import type { ContractSpec } from './contract-spec.ts';
import { exchangeSpecs } from './exchange-specs.ts';

/** Eurex, ICE, SGX, NSE and single contracts of other exchanges. */
export const OTHER_SPECS: readonly ContractSpec[] = [
  ...exchangeSpecs('EUREX', 'index', 'EUR', [
    ['FDAX', '25', '1', 'DAX'],
    ['FDXM', '5', '1', 'Mini-DAX'],
    ['FDXS', '1', '1', 'Micro-DAX'],
    ['FESX', '10', '1', 'Euro Stoxx 50'],
    ['FSXE', '1', '0.5', 'Micro Euro Stoxx 50'],
    ['FESB', '50', '0.05', 'Euro Stoxx Banks'],
    ['FXXP', '50', '0.1', 'Stoxx Europe 600'],
    ['FSMI', '10', '1', 'SMI', 'CHF'],
    ['FSMS', '1', '1', 'Micro-SMI', 'CHF'],
  ]),
  ...exchangeSpecs('EUREX', 'volatility', 'EUR', [['FVS', '100', '0.05', 'VStoxx']]),
  ...exchangeSpecs('EUREX', 'rates', 'EUR', [
    ['FGBL', '1000', '0.01', 'Euro-Bund'],
    ['FGBM', '1000', '0.01', 'Euro-Bobl'],
    ['FGBS', '1000', '0.005', 'Euro-Schatz'],
    ['FGBX', '1000', '0.02', 'Euro-Buxl'],
    ['FBTP', '1000', '0.01', 'Long-term Euro-BTP'],
    ['FBTS', '1000', '0.01', 'Short-term Euro-BTP'],
    ['FOAT', '1000', '0.01', 'Euro-OAT'],
  ]),
  ...exchangeSpecs('ICEUS', 'soft', 'USD', [
    ['SB', '1120', '0.01', 'Sugar no. 11, cents a pound'],
    ['KC', '375', '0.05', 'Coffee C, cents a pound'],
    ['CC', '10', '1', 'Cocoa, dollars a tonne'],
    ['CT', '500', '0.01', 'Cotton no. 2, cents a pound'],
    ['OJ', '150', '0.05', 'Orange juice, cents a pound'],
  ]),
  ...exchangeSpecs('ICEUS', 'currency', 'USD', [['DX', '1000', '0.005', 'US dollar index']]),
  ...exchangeSpecs('ICEUS', 'index', 'USD', [
    ['MFS', '50', '0.1', 'MSCI EAFE'],
    ['MME', '50', '0.1', 'MSCI Emerging Markets'],
  ]),
  ...exchangeSpecs('ICEUS', 'grain', 'CAD', [['RS', '20', '0.1', 'Canola, dollars a tonne']]),
  ...exchangeSpecs('ICEEU', 'energy', 'USD', [
    ['BRN', '1000', '0.01', 'Brent crude oil'],
    ['G', '100', '0.25', 'Low sulphur gasoil'],
  ]),
  ...exchangeSpecs('ICEEU', 'index', 'GBP', [['Z', '10', '0.5', 'FTSE 100']]),
  ...exchangeSpecs('ICEEU', 'rates', 'GBP', [['R', '1000', '0.01', 'Long gilt']]),
  ...exchangeSpecs('SGX', 'index', 'USD', [
    ['CN', '1', '1', 'FTSE China A50'],
    ['TWN', '40', '0.25', 'FTSE Taiwan'],
    ['NK', '500', '5', 'Nikkei 225', 'JPY'],
    ['SGP', '100', '0.05', 'MSCI Singapore', 'SGD'],
  ]),
  ...exchangeSpecs('SGX', 'currency', 'CNH', [['UC', '100000', '0.0001', 'US dollar in offshore yuan']]),
  // Indian brokers count in units, not in lots, whose size keeps changing; the tick has moved with the index since April 2025.
  ...exchangeSpecs('NSE', 'index', 'INR', [
    ['NIFTY', '1', null, 'Nifty 50'],
    ['BANKNIFTY', '1', null, 'Nifty Bank'],
    ['FINNIFTY', '1', null, 'Nifty Financial Services'],
    ['MIDCPNIFTY', '1', null, 'Nifty Midcap Select'],
  ]),
  ...exchangeSpecs('CFE', 'volatility', 'USD', [
    ['VX', '1000', '0.05', 'VIX'],
    ['VXM', '100', '0.05', 'Mini VIX'],
  ]),
  ...exchangeSpecs('EURONEXT', 'index', 'EUR', [
    ['FCE', '10', '0.5', 'CAC 40'],
    ['FTI', '200', '0.05', 'AEX'],
  ]),
  ...exchangeSpecs('HKEX', 'index', 'HKD', [
    ['HSI', '50', '1', 'Hang Seng'],
    ['MHI', '10', '1', 'Mini Hang Seng'],
    ['HHI', '50', '1', 'Hang Seng China Enterprises'],
  ]),
];

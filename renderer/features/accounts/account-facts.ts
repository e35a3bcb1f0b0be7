import type { AccountDraft, FeeRule, Phase } from '../../../src/contract/accounts.ts';
import { Day } from '../../../src/contract/values.ts';
import { type Format, HIDDEN } from '../../format/create-format.ts';
import { type Difference, differences } from '../../format/differences.ts';
import { sayDay } from '../../format/say-day.ts';
import { ASSET_CLASS, FEE_PER, FEE_SIDE, LOSS_FLOOR, MATCHING, MODE, POSITION_MODE, SHORTING, TRADE_UNIT } from '../../format/words.ts';
import { toPercent } from './percent-text.ts';

/** The row of an account; its fees and phases are rows of their own and may be left out. */
export type AccountCore = Omit<AccountDraft, 'fees' | 'phases'> & Partial<Pick<AccountDraft, 'fees' | 'phases'>>;

/** What is not the same in two versions of an account. Hidden money differs too, behind its dots. */
export function accountDifferences(was: AccountCore, now: AccountCore, format: Format): Difference[] {
  const bare = { ...format, hidesMoney: false };
  const [oldFacts, newFacts] = [accountFacts(was, format), accountFacts(now, format)];
  return differences(accountFacts(was, bare), accountFacts(now, bare)).map(({ title, ...bareTexts }) => ({
    title,
    was: oldFacts.get(title) ?? bareTexts.was,
    now: newFacts.get(title) ?? bareTexts.now,
  }));
}

function accountFacts(account: AccountCore, format: Format): Map<string, string> {
  return new Map([
    ['Name', account.name],
    ['Broker', account.broker || NONE],
    ['Account number', account.number || NONE],
    ['What is traded', ASSET_CLASS[account.assetClass]],
    ['Money at stake', MODE[account.mode]],
    ['Counted in totals', account.inTotals ? 'Yes' : 'No'],
    ['Positions', POSITION_MODE[account.positionMode]],
    ['Lots leave', account.matching ? MATCHING[account.matching] : AS_JOURNAL],
    ['One trade is', account.tradeUnit ? TRADE_UNIT[account.tradeUnit] : AS_JOURNAL],
    ['Sells short', SHORTING[account.shorting]],
    ['Smallest rest', `${toPercent(account.dust)} %`],
    ['Day', account.day ? sayDay(account.day, format) : AS_JOURNAL],
    ['Currency', account.currency],
    ['Starting balance', limit(account.startingBalance, format)],
    ['Risk of a trade', limit(account.defaultRisk, format)],
    ['Daily limit', limit(account.dailyLoss, format)],
    ['Loss limit', limit(account.maxLoss, format)],
    ['Floor', LOSS_FLOOR[account.lossFloor]],
    ['Floor stops at', limit(account.floorLock, format)],
    ['Archived', account.archived ? 'Yes' : 'No'],
    ...(account.fees ? [['Fee schedule', account.fees.map((fee) => sayFee(fee, format)).join('; ') || NONE] as const] : []),
    ...(account.phases ? [['Phases', account.phases.map((phase) => sayPhase(phase, format)).join('; ') || NONE] as const] : []),
  ]);
}

const NONE = 'none';
const AS_JOURNAL = 'As the journal';

/** What is being typed may not be a number yet. */
const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
const number = (text: string, format: Format): string => (isDecimal(text) ? format.number(text) : text || '?');
const limit = (text: string | null, format: Format): string => (text === null ? NONE : amount(text, format));
const amount = (text: string, format: Format): string => (format.hidesMoney ? HIDDEN : number(text, format));

function sayFee({ from, side, product, per, amount: fee, minimum, maximum }: FeeRule, format: Format): string {
  const bounds = [minimum && `at least ${number(minimum, format)}`, maximum && `at most ${number(maximum, format)}`].filter(Boolean);
  const what = [product || 'all', side === 'both' ? '' : FEE_SIDE[side].toLowerCase()].filter(Boolean).join(' ');
  const rate = per === 'percent' ? `${number(fee, format)} ${FEE_PER.percent}` : `${number(fee, format)} per ${FEE_PER[per]}`;
  return [`${what} ${rate}`, ...bounds, `from ${day(from, format)}`].join(', ');
}

const sayPhase = ({ from, balance, reason }: Phase, format: Format): string =>
  `${reason || '?'} from ${day(from, format)} at ${amount(balance, format)}`;

/** A date box takes years of six digits. */
const day = (text: string, format: Format): string => (Day.safeParse(text).success ? format.day(text) : text || '?');

import { z } from 'zod';
import { command, query } from './call.ts';
import { ClockTime, Currency, Day, Decimal, Line, Name, Nothing, PositiveDecimal, Uid, Zone } from './values.ts';

export const AssetClass = z.enum(['stocks', 'options', 'futures', 'forex', 'crypto', 'mixed']);
export const AccountMode = z.enum(['live', 'evaluation', 'funded', 'paper', 'backtest']);
export const PositionMode = z.enum(['netting', 'hedging']);
export const Matching = z.enum(['fifo', 'lifo', 'average']);
export const TradeUnit = z.enum(['position', 'exit', 'lot']);
export const LossFloor = z.enum(['static', 'trailing', 'trailingEod']);
export const Shorting = z.enum(['yes', 'no', 'ask']);

/** When a trading day begins, and whether it is named after the date it starts or ends on. */
export const TradingDay = z.strictObject({ zone: Zone, startsAt: ClockTime, label: z.enum(['start', 'end']) });

/** What the broker takes, for files that do not say. */
export const FeeRule = z.strictObject({
  from: Day,
  side: z.enum(['both', 'buy', 'sell']),
  product: Line,
  per: z.enum(['order', 'unit', 'percent']),
  amount: PositiveDecimal,
  minimum: PositiveDecimal.nullable(),
  maximum: PositiveDecimal.nullable(),
});

const Reason = Line.min(1, 'Enter a reason, such as Funded.').max(120, 'Use at most 120 characters.');

/** A prop account moves through phases, each with a balance of its own. */
export const Phase = z.strictObject({ from: Day, balance: Decimal, reason: Reason });

const Limit = PositiveDecimal.refine((loss) => loss !== '0', 'Enter more than zero, or nothing.');

export const AccountDraft = z.strictObject({
  name: Name,
  broker: Line,
  /** The broker's own account number: with the broker it tells the same account in two files. */
  number: Line,
  currency: Currency,
  assetClass: AssetClass,
  mode: AccountMode,
  inTotals: z.boolean(),
  positionMode: PositionMode,
  /** null, here and in the next two: as the journal's conventions say. */
  matching: Matching.nullable(),
  tradeUnit: TradeUnit.nullable(),
  day: TradingDay.nullable(),
  shorting: Shorting,
  /** The share of the largest size below which a rest counts as nothing. */
  dust: PositiveDecimal.refine((share) => Number(share) <= 1, 'Enter at most 100 %.'),
  startingBalance: Decimal.nullable(),
  /** In the account's currency, of a trade whose plan and stops say nothing. null: its risk is not known. */
  defaultRisk: PositiveDecimal.refine((risk) => risk !== '0', 'Enter more than zero, or nothing.').nullable(),
  /** In the account's currency: what may be lost on one day, and in all before the account is. null: no limit. */
  dailyLoss: Limit.nullable(),
  maxLoss: Limit.nullable(),
  /** What may be lost in all is counted from the start, from the highest balance, or from the highest at the end of a day. */
  lossFloor: LossFloor,
  /** So much profit stops the floor from following; null: it always does. */
  floorLock: PositiveDecimal.nullable(),
  /** Kept with all its trades and out of the way: nothing new goes in. */
  archived: z.boolean(),
  fees: z.array(FeeRule).max(200),
  phases: z.array(Phase).max(100),
});
export const Account = z.strictObject({ uid: Uid, ...AccountDraft.shape });

export type LossFloor = z.infer<typeof LossFloor>;
export type AssetClass = z.infer<typeof AssetClass>;
export type TradingDay = z.infer<typeof TradingDay>;
export type FeeRule = z.infer<typeof FeeRule>;
export type Phase = z.infer<typeof Phase>;
export type AccountDraft = z.infer<typeof AccountDraft>;
export type Account = z.infer<typeof Account>;

export const accounts = {
  list: query({ about: 'All accounts, by name, archived ones last', in: Nothing, out: z.strictObject({ accounts: z.array(Account) }) }),
  get: query({ about: 'One account', in: z.strictObject({ uid: Uid }), out: Account }),
  create: command({ about: 'Add an account', in: AccountDraft, out: Account }),
  update: command({
    about: 'Change fields of an account; what is left out stays',
    in: z.strictObject({ uid: Uid, changes: AccountDraft.partial() }),
    out: Account,
  }),
  remove: command({ about: 'Remove an account (undo brings it back)', in: z.strictObject({ uid: Uid }), out: Nothing }),
};

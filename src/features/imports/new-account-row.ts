import type { AccountRow } from '../../db/rows.ts';
import { ACCOUNT_PRESETS, type PresetKind } from '../../domain/account-presets.ts';
import { isCurrency } from '../../domain/money/is-currency.ts';
import { visibleLine } from '../../domain/visible-line.ts';
import type { AccountFact } from '../../importers/facts.ts';
import type { Importer } from '../../importers/importer.ts';

type Row = Omit<AccountRow, 'id' | 'uid' | 'identity'>;
interface Known {
  readonly ref: string | null;
  readonly fact: AccountFact | undefined;
  /** Of the first thing the file says of it. */
  readonly currency: string | null;
  /** Taken by others, in small letters. */
  readonly names: ReadonlySet<string>;
  readonly wish: {
    name?: string;
    currency?: string;
    mode?: Row['mode'];
    positionMode?: Row['position_mode'];
    tradeUnit?: Row['trade_unit'];
  };
}

/** The account a file seems to come from: as its kind is usually kept, with what the file and its format say. */
export function newAccountRow(importer: Importer, { ref, fact, currency, names, wish }: Known): Row {
  const { assumes } = importer;
  const broker = brokerInWords(importer);
  const number = ref ?? '';
  const money = [wish.currency, fact?.currency, assumes.currency, currency].find((code) => code != null && isCurrency(code));
  const kind = assumes.accountClass === 'stocks' && assumes.currency !== 'USD' ? null : PRESETS[assumes.accountClass];
  const preset = ACCOUNT_PRESETS.find((each) => each.kind === kind)?.fields;
  const mode = wish.mode ?? fact?.mode ?? modeOf(number);
  return {
    name: wish.name ?? freeName(visibleLine(fact?.name ?? `${broker} ${shortened(number)}`.trim(), 100), names),
    broker,
    number,
    currency: money ?? 'USD',
    asset_class: assumes.accountClass,
    mode,
    in_totals: mode === 'live' || mode === 'funded' ? 1 : 0,
    position_mode: wish.positionMode ?? fact?.positionMode ?? assumes.positionMode,
    matching: null,
    trade_unit: wish.tradeUnit ?? null,
    shorting: preset?.shorting ?? 'ask',
    day_zone: preset?.day?.zone ?? null,
    day_starts_at: preset?.day?.startsAt ?? null,
    day_label: preset?.day?.label ?? null,
    dust: preset?.dust ?? '0.001',
    starting_balance: null,
    default_risk: null,
    daily_loss: null,
    max_loss: null,
    loss_floor: 'static',
    floor_lock: null,
    archived: 0,
  };
}

/** As people write it, and as its accounts have it. */
export const brokerInWords = ({ label, broker }: Importer): string => visibleLine(label.split(',')[0] ?? broker, 60);

const PRESETS: Readonly<Record<Importer['assumes']['accountClass'], PresetKind | null>> = {
  stocks: 'usStocks',
  options: 'options',
  futures: 'futures',
  forex: 'forex',
  crypto: 'cryptoSpot',
  mixed: null,
};

/** Paper accounts and evaluations say so in their number: Sim101, DEMO-2231, Playback101. */
function modeOf(number: string): Row['mode'] {
  if (/^(sim|demo|paper|playback|practice|backtest)/i.test(number)) return 'paper';
  return /^(eval|combine|challenge)|(^|-)(eval)(-|$)/i.test(number) ? 'evaluation' : 'live';
}

/** A number is not shown whole where names are: its end tells accounts apart. */
const shortened = (number: string): string => (number.length > 8 && /\d{6}/.test(number) ? `…${number.slice(-4)}` : number);

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

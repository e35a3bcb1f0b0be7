import type { CashFact, FillFact, Found, Moment } from '../../src/importers/facts.ts';

/** What an importer found, a line each: made to be compared with a picture in a test. */
export const foundLines = (found: readonly Found[]): string[] => found.map(line);

function line(fact: Found): string {
  switch (fact.type) {
    case 'fill':
      return `${fact.row} ${words(fillWords(fact))}`;
    case 'cash':
      return `${fact.row} ${words(cashWords(fact))}`;
    case 'void':
      return `${fact.row} void ${words(fillWords(fact.fill))}`;
    case 'action': {
      const [to] = fact.becomes;
      return `${fact.row} ${fact.kind} ${fact.instrument.text} ${to?.numerator}:${to?.denominator} ${at(fact.time)}`;
    }
    case 'order':
      return `${fact.row} order ${fact.order} ${fact.side} ${fact.quantity} ${fact.instrument.text} ${fact.kind} ${fact.price ?? ''} ${fact.status}`;
    case 'skipped':
      return `${fact.row} skipped ${fact.what}`;
    case 'unknown':
      return `${fact.row} unknown ${fact.what}`;
    case 'problem':
      return `${fact.row} ${fact.code}: ${fact.message}`;
    case 'rate':
      return `${fact.row} rate ${fact.from} ${fact.rate} ${fact.to} ${fact.date}`;
    case 'account':
      return `${fact.row} account ${fact.account} ${fact.currency ?? ''}`.trimEnd();
    case 'checkpoint':
      return `${fact.row} checkpoint ${fact.balance} ${fact.currency} ${at(fact.time)}`;
    case 'total':
      return `${fact.row} total ${fact.label} ${fact.amount} ${fact.currency}`;
    case 'asked':
      return `asked ${fact.what}, guess ${fact.guess}`;
  }
}

function fillWords(fill: FillFact): readonly (string | undefined)[] {
  const { kind, side, effect, quantity, instrument, price, currency, account, costs, cash, rate, stated, execution, order } = fill;
  return [
    account === null ? undefined : `[${account}]`,
    kind === 'trade' ? undefined : kind,
    effect === 'unknown' ? side : `${side} to ${effect}`,
    quantity,
    instrument.symbol ?? instrument.text,
    `@ ${price} ${currency ?? '?'}`,
    at(fill.time),
    cash === undefined ? undefined : `cash ${cash}`,
    costs === null ? 'costs unknown' : costs.map((cost) => `${cost.kind} ${cost.amount} ${cost.currency}`).join(' + '),
    rate === undefined ? undefined : `rate ${rate}`,
    stated === undefined ? undefined : `stated ${stated.realized} ${stated.currency}`,
    execution === undefined ? undefined : `x:${execution}`,
    order === undefined ? undefined : `order ${order}`,
    fill.ticket === undefined ? undefined : `ticket ${fill.ticket}`,
    fill.link === undefined ? undefined : `link ${fill.link}`,
  ];
}

function cashWords({ account, kind, amount, currency, instrument, time, note, link, ticket }: CashFact): readonly (string | undefined)[] {
  return [
    account === null ? undefined : `[${account}]`,
    kind,
    amount,
    currency ?? '?',
    instrument && `of ${instrument.symbol ?? instrument.text}`,
    at(time),
    ticket === undefined ? undefined : `ticket ${ticket}`,
    link === undefined ? undefined : 'linked',
    `“${note}”`,
  ];
}

const words = (all: readonly (string | undefined)[]) => all.filter((each) => each).join(' ');

const at = ({ date, time, zone }: Moment) => [date, time, zone].filter((each) => each !== null).join(' ');

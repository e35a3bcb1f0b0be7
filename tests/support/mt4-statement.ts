interface Sections {
  readonly closed?: readonly string[];
  readonly open?: readonly string[];
}

/** A statement in MetaTrader 4's layout; cells stand between bars. */
export function mt4Statement({ closed = [], open }: Sections): string {
  const lines = [
    'Account: 4711|Name: Ada Example|Currency: EUR|Leverage:|2024 Mar 8, 23:59',
    'Closed Transactions:',
    'Ticket|Open Time|Type|Size|Item|Price|S / L|T / P|Close Time|Price|Commission|Taxes|Swap|Profit',
    ...closed,
    ...(open ? ['Open Trades:', 'Ticket|Open Time|Type|Size|Item|Price|S / L|T / P||Price|Commission|Taxes|Swap|Profit', ...open] : []),
  ];
  return `<html><head><title>Statement: 4711</title></head><body><table>${lines.map(cells).join('\n')}</table></body></html>`;
}

function cells(line: string): string {
  const all = line.split('|').map((cell) => `<td>${cell}</td>`);
  return `<tr>${all.join('')}</tr>`;
}

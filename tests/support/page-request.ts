import type { AccountDraft } from '../../src/contract/accounts.ts';

/** What an attacker may have got hold of. */
export interface Loot {
  readonly port: number;
  /** A good session and its open line. */
  readonly cookie: string;
  readonly line: string;
  /** The line of another session. */
  readonly otherLine: string;
  /** A code that was used, and one that still works. */
  readonly spentCode: string;
  readonly freshCode: string;
}

export interface Changes {
  method?: string;
  path?: string;
  version?: string;
  /** undefined: left out. A list: sent once for each. */
  headers?: Record<string, string | readonly string[] | undefined>;
  /** As text, or as what is turned into JSON. */
  body?: unknown;
}

/** The request by which the page adds an account: good in every respect, except for what is changed. */
export function pageRequest({ port, cookie, line }: Loot, changes: Changes = {}): string {
  const { method = 'POST', path = '/api/frames', version = 'HTTP/1.1', headers = {}, body = { line, frames: [addAccount] } } = changes;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all: Record<string, string | readonly string[] | undefined> = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-roundtrip': '1',
    cookie,
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => [value ?? []].flat().map((one) => `${name}: ${one}`));
  return `${[`${method} ${path} ${version}`, ...lines].join('\r\n')}\r\n\r\n${text}`;
}

/** A request without a body, as a browser reads something. */
export const readRequest = (loot: Loot, changes: Changes = {}): string =>
  pageRequest(loot, {
    method: 'GET',
    path: '/',
    body: '',
    ...changes,
    headers: { origin: undefined, 'content-type': undefined, 'x-roundtrip': undefined, 'content-length': undefined, ...changes.headers },
  });

export const codeRequest = (loot: Loot, body: unknown, changes: Changes = {}): string =>
  pageRequest(loot, { path: '/api/session', body, ...changes, headers: { cookie: undefined, ...changes.headers } });

const draft: AccountDraft = {
  name: 'Planted',
  broker: '',
  number: '',
  currency: 'USD',
  assetClass: 'stocks',
  mode: 'live',
  inTotals: true,
  positionMode: 'netting',
  matching: 'fifo',
  tradeUnit: 'position',
  shorting: 'yes',
  day: null,
  dust: '0',
  startingBalance: null,
  defaultRisk: null,
  dailyLoss: null,
  maxLoss: null,
  lossFloor: 'static',
  floorLock: null,
  archived: false,
  fees: [],
  phases: [],
};
export const addAccount = { t: 'call', id: 1, call: 'accounts.create', input: draft, after: 0 } as const;

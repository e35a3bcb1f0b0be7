import { randomUUID } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { AppError } from '../../contract/errors.ts';
import { SECURITY_HEADERS } from '../content-policy.ts';
import type { Host } from '../host.ts';
import { answer, type Site } from './answer.ts';
import { HTTP_STATUS } from './http-status.ts';
import { Lines } from './lines.ts';
import { OneTimeCode } from './one-time-code.ts';
import { Refusal } from './refusal.ts';
import { Sessions } from './sessions.ts';

/** An import would make all that the module can give, `fetch` and its kin with it: a tenth of the host's start. */
const { createServer } = process.getBuiltinModule('node:http');

export interface Served {
  readonly port: number;
  /** A link that opens the page once, within a minute. */
  newLink(): string;
  close(): void;
}

/** The page and the journal on a port of this machine that no other machine can reach. */
export async function serve(host: Host, root: string, wantedPort: number, now: () => number, log: (line: string) => void): Promise<Served> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 });
  server.on('connect', (_request, socket: Socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'));
  const port = await listen(server, wantedPort);
  const sessions = new Sessions(port, now);
  const site: Site = { host, port, root, code: new OneTimeCode(now), sessions, lines: new Lines(host, sessions) };
  server.on('request', (request, response) => {
    answer(site, request, response).catch((error: unknown) => refuse(response, error, log));
  });
  return {
    port,
    newLink: () => `http://127.0.0.1:${port}/#code=${site.code.issue()}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new AppError(
      'port_in_use',
      `Port ${port} is taken by another program. Choose another with --port, or leave it out for a free one.`,
      {
        port,
      },
    );
  if (error.code === 'EACCES') return new AppError('forbidden', `This user may not open port ${port}. Choose one above 1023.`, { port });
  return error;
}

/** The only place where an error becomes an answer. */
function refuse(response: ServerResponse, error: unknown, log: (line: string) => void): void {
  if (response.headersSent) return void response.destroy();
  const told = error instanceof AppError ? error : mistake(error, log);
  const status = told instanceof Refusal ? told.status : HTTP_STATUS[told.code];
  const headers = { ...SECURITY_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, status === 405 ? { ...headers, allow: 'GET, POST' } : headers).end(JSON.stringify(told.toBody()));
}

function mistake(error: unknown, log: (line: string) => void): AppError {
  const reference = randomUUID().slice(0, 8);
  log(`${reference} ${error instanceof Error ? error.stack : String(error)}`);
  return new AppError('internal', `Roundtrip made a mistake here. The log has the details under ${reference}.`, { reference });
}

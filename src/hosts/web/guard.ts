import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/**
 * What every request must satisfy before it is looked at. The browser of this machine will carry requests of any web page
 * to this port: Host stops a page whose name was pointed at 127.0.0.1, Origin and Sec-Fetch-Site stop all the others.
 */
export function guard(request: IncomingMessage, port: number): void {
  const own = `127.0.0.1:${port}`;
  if (request.headersDistinct.host?.length !== 1 || request.headers.host !== own)
    throw new Refusal('forbidden', `Roundtrip answers at http://${own} only.`);
  if (request.method !== 'GET' && request.method !== 'POST') throw new Refusal('unsupported', 'Only GET and POST are answered.', 405);
  if (!request.url?.startsWith('/') || /[?#\\]/.test(request.url)) throw new Refusal('malformed', 'There is no such address.');
  guardOrigin(request, `http://${own}`);
  if (request.headers.upgrade !== undefined) throw new Refusal('malformed', 'There is no other protocol to change to.');
  if (request.method === 'POST') guardWrite(request);
}

function guardOrigin(request: IncomingMessage, own: string): void {
  const { origin } = request.headers;
  // A page leaves Origin out only where it reads from itself.
  const knownOrigin = origin === own || (origin === undefined && request.method === 'GET');
  if (!knownOrigin || !siteMayAsk(request)) throw new Refusal('forbidden', 'Only the page of Roundtrip itself may ask.');
}

function siteMayAsk(request: IncomingMessage): boolean {
  switch (request.headers['sec-fetch-site']) {
    case undefined: // an old browser, or no browser
    case 'same-origin':
      return true;
    case 'none': // typed by hand
      return request.method === 'GET' && !request.url?.startsWith('/api/');
    default:
      return isVisit(request);
  }
}

/** Somebody follows a link to the empty page, from a terminal in a browser say. Neither data nor a cookie goes with it. */
const isVisit = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'GET' && url === '/' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

/** A plain form can send neither of these two. */
function guardWrite({ headers, url }: IncomingMessage): void {
  if (headers['x-roundtrip'] !== '1') throw new Refusal('forbidden', 'The request lacks the header of the Roundtrip page.');
  const [type, sentence] = wanted(url);
  if (headers['content-type'] !== type) throw new Refusal('malformed', sentence, 415);
}

function wanted(url: string | undefined): readonly [type: string, sentence: string] {
  if (url === '/api/files') return BYTES;
  return url?.startsWith('/api/images') ? WEBP : JSON_TEXT;
}
const WEBP = ['image/webp', 'Only images as the page makes them are taken.'] as const;
const BYTES = ['application/octet-stream', 'Only the bytes of a file are taken.'] as const;
const JSON_TEXT = ['application/json', 'Only JSON is taken.'] as const;

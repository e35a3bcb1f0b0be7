import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ClientFrame, MOST_FRAMES } from '../../contract/frames.ts';
import { SECURITY_HEADERS } from '../content-policy.ts';
import type { Host } from '../host.ts';
import { imageAt } from '../image-file.ts';
import { LARGEST_FILE, tooLarge } from '../keep-file.ts';
import { IMAGE_CAPS, imageTooLarge } from '../keep-image.ts';
import { readStatic } from '../static-files.ts';
import { guard } from './guard.ts';
import type { Lines } from './lines.ts';
import type { OneTimeCode } from './one-time-code.ts';
import { readJson } from './read-json.ts';
import { Refusal } from './refusal.ts';
import type { Session, Sessions } from './sessions.ts';

export interface Site {
  readonly host: Host;
  readonly port: number;
  /** The folder of the built page. */
  readonly root: string;
  readonly code: OneTimeCode;
  readonly sessions: Sessions;
  readonly lines: Lines;
}

/** One request, from the checks to the answer. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  guard(request, site.port);
  switch (`${request.method} ${request.url}`) {
    case 'POST /api/session':
      return startSession(site, request, response);
    case 'GET /api/frames':
      return site.lines.open(sessionOf(site, request), response);
    case 'POST /api/frames':
      return takeFrames(site, request, response);
    case 'POST /api/files':
      return takeFile(site, request, response);
    case 'POST /api/images':
      return takeImage(site, request, response);
    default:
      if (request.url?.startsWith('/api/images/')) return answerImage(site, request, response);
      return request.url?.startsWith('/api/') ? nothingHere() : sendFile(site, request, response);
  }
}

const SessionRequest = z.strictObject({ code: z.string().max(100) });
async function startSession(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { code } = await readJson(request, SessionRequest);
  if (!site.code.redeem(code))
    throw new Refusal('forbidden', 'This link was used already, or is older than a minute. Press Enter in the terminal for a new one.');
  response.writeHead(204, { ...SECURITY_HEADERS, 'set-cookie': site.sessions.start(), 'cache-control': 'no-store' }).end();
}

// Counted before any is looked at.
const Frames = z.array(z.unknown()).min(1).max(MOST_FRAMES).pipe(z.array(ClientFrame));
const FramesRequest = z.strictObject({ line: z.string().max(64), frames: Frames });
/** All of them or none are taken; each is answered, or refused, by itself. */
async function takeFrames(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const session = sessionOf(site, request);
  const { line, frames } = await readJson(request, FramesRequest);
  const link = site.lines.find(line, session);
  if (!link) throw new Refusal('not_found', 'This page lost its line to Roundtrip. Nothing was changed; it connects again by itself.');
  for (const text of frames.map(asText)) link.receive(text);
  response.writeHead(202, { ...SECURITY_HEADERS, 'cache-control': 'no-store' }).end();
}

/** The bytes of a file for the journal; answered with the name it has there. */
async function takeFile(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  sessionOf(site, request);
  // Said before gigabytes come for nothing.
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) throw tooLarge();
  created(response, await site.host.keep(request));
}

/** The bytes of an image; answered with its name and its size. */
async function takeImage(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  sessionOf(site, request);
  if (Number(request.headers['content-length'] ?? 0) > IMAGE_CAPS.full.bytes) throw imageTooLarge();
  created(response, await site.host.keepImage(request));
}

/** An image to look at, or the bytes of a small one for it. */
async function answerImage(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  sessionOf(site, request);
  const address = imageAt(request.url ?? '') ?? nothingHere();
  if (request.method === 'GET') {
    const image = (await site.host.readImage(address)) ?? nothingHere();
    return void response.writeHead(200, image.headers).end(image.body);
  }
  if (address.size === 'full') nothingHere();
  if (Number(request.headers['content-length'] ?? 0) > IMAGE_CAPS.thumb.bytes) throw imageTooLarge();
  await site.host.keepThumb(address.sha256, request);
  created(response, {});
}

function created(response: ServerResponse, value: object): void {
  const headers = { ...SECURITY_HEADERS, 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(201, headers).end(JSON.stringify(value));
}

/** What was read a million levels deep cannot be written again. */
function asText(frame: ClientFrame): string {
  try {
    return JSON.stringify(frame);
  } catch {
    throw new Refusal('malformed', 'The request is nested too deeply.');
  }
}

function sessionOf(site: Site, request: IncomingMessage): Session {
  const session = site.sessions.find(request.headers.cookie);
  if (!session) throw new Refusal('forbidden', 'Open Roundtrip with the link in its terminal; press Enter there for a new one.', 401);
  return session;
}

async function sendFile(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET') throw new Refusal('unsupported', 'Files can only be read.', 405);
  const file = await readStatic(site.root, request.url ?? '/');
  if (!file) return nothingHere();
  response.writeHead(200, file.headers).end(file.body);
}

function nothingHere(): never {
  throw new Refusal('not_found', 'There is nothing at this address.');
}

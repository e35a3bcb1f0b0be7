import { join } from 'node:path';
import { protocol } from 'electron';
import { AppError } from '../src/contract/errors.ts';
import { SECURITY_HEADERS } from '../src/hosts/content-policy.ts';
import type { Host } from '../src/hosts/host.ts';
import { readStatic } from '../src/hosts/static-files.ts';
import { APP_HOST, APP_SCHEME } from './own-pages.ts';

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app://journal/… with the built page, takes files for the journal, and nothing else with anything. */
export function serveAppPages(journal: Host, root: string = join(import.meta.dirname, '../renderer')): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== APP_HOST) return nothingHere();
    if (request.method === 'POST' && pathname === '/api/files') return takeFile(journal, request);
    const file = request.method === 'GET' ? await readStatic(root, pathname) : null;
    return file ? new Response(new Uint8Array(file.body), { headers: file.headers }) : nothingHere();
  });
}

/** A page of another scheme cannot send this header without being asked first, and nobody answers that. */
async function takeFile(journal: Host, { headers, body }: Request): Promise<Response> {
  if (headers.get('x-roundtrip') !== '1' || headers.get('content-type') !== 'application/octet-stream') return nothingHere();
  try {
    return Response.json(await journal.keep(body ?? NOTHING), { status: 201, headers: SECURITY_HEADERS });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json(error.toBody(), { status: 400, headers: SECURITY_HEADERS });
  }
}
const NOTHING = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });

const nothingHere = () => new Response('There is nothing here.', { status: 404, headers: SECURITY_HEADERS });

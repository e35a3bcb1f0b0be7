import { join } from 'node:path';
import { protocol } from 'electron';
import { AppError } from '../src/contract/errors.ts';
import { SECURITY_HEADERS } from '../src/hosts/content-policy.ts';
import type { Host } from '../src/hosts/host.ts';
import { type ImageAddress, imageAt } from '../src/hosts/image-file.ts';
import { readStatic } from '../src/hosts/static-files.ts';
import { copyImage } from './copy-image.ts';
import { APP_HOST, APP_SCHEME } from './own-pages.ts';
import { saveFile } from './save-file.ts';

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers app://journal/… with the built page, takes files for the journal and hands out those of its user, and nothing else with anything. */
export function serveAppPages(journal: Host, root: string = join(import.meta.dirname, '../renderer')): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== APP_HOST) return nothingHere();
    if (pathname.startsWith('/api/')) return (await handOut(request, pathname)) ?? answerCall(journal, request, pathname);
    const file = request.method === 'GET' ? await readStatic(root, pathname) : null;
    return file ? new Response(new Uint8Array(file.body), { headers: file.headers }) : nothingHere();
  });
}

/** Bytes that are no frames: files and images. */
async function answerCall(journal: Host, request: Request, path: string): Promise<Response> {
  const image = imageAt(path);
  const bytes = request.body ?? NOTHING;
  if (request.method === 'GET' && image) return showImage(journal, image);
  if (request.method !== 'POST') return nothingHere();
  if (path === '/api/files') return take(request, BYTES, () => journal.keep(bytes));
  if (path === '/api/images') return take(request, 'image/webp', () => journal.keepImage(bytes));
  if (image?.size !== 'thumb') return nothingHere();
  return take(request, 'image/webp', async () => (await journal.keepThumb(image.sha256, bytes), {}));
}

/** What leaves the journal by a hand: files and pictures, by their bytes. */
async function handOut(request: Request, path: string): Promise<Response | null> {
  if (request.method !== 'POST') return null;
  const bytes = async () => new Uint8Array(await request.arrayBuffer());
  if (path === '/api/save') {
    const name = new URL(request.url).searchParams.get('name') ?? '';
    return take(request, BYTES, async () => ({ isDone: await saveFile(name, await bytes()) }));
  }
  if (path === '/api/clipboard') return take(request, BYTES, async () => (await copyImage(await bytes()), { isDone: true }));
  return null;
}
const BYTES = 'application/octet-stream';

async function showImage(journal: Host, address: ImageAddress): Promise<Response> {
  const image = await journal.readImage(address).catch(() => null); // a journal in trouble says so in the page
  return image ? new Response(new Uint8Array(image.body), { headers: image.headers }) : nothingHere();
}

/** A page of another scheme cannot send this header without being asked first, and nobody answers that. */
async function take({ headers }: Request, type: string, keep: () => Promise<object>): Promise<Response> {
  if (headers.get('x-roundtrip') !== '1' || headers.get('content-type') !== type) return nothingHere();
  try {
    return Response.json(await keep(), { status: 201, headers: SECURITY_HEADERS });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json(error.toBody(), { status: 400, headers: SECURITY_HEADERS });
  }
}
const NOTHING = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });

const nothingHere = () => new Response('There is nothing here.', { status: 404, headers: SECURITY_HEADERS });

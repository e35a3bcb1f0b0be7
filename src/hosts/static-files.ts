import { randomBytes } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { contentPolicy, SECURITY_HEADERS } from './content-policy.ts';

export interface StaticFile {
  body: Buffer;
  headers: Record<string, string>;
}

/** A file of the built page by its URL path; null when there is none, or when the path leads out of the folder. */
export async function readStatic(root: string, urlPath: string): Promise<StaticFile | null> {
  const path = await fileInside(root, urlPath);
  if (path === null) return null;
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  const body = await readFile(path);
  if (extname(path) === '.html') return page(body.toString('utf8'));
  // The build names what it makes after the content, in one folder; the rest is asked for anew each time.
  const cache = urlPath.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache';
  return { body, headers: { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': cache } };
}

/** Decoded exactly once: `%252e` stays the text `%2e`, a name that no file of ours has. */
async function fileInside(root: string, urlPath: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const parts = (decoded === '/' ? '/index.html' : decoded).split('/').slice(1);
  if (!decoded.startsWith('/') || parts.some((part) => !NAME.test(part))) return null;
  try {
    const [home, path] = await Promise.all([realpath(root), realpath(join(root, ...parts))]);
    const inside = relative(home, path);
    if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)) return null;
    return (await stat(path)).isFile() ? path : null;
  } catch {
    return null; // it does not exist
  }
}

function page(text: string): StaticFile {
  const nonce = randomBytes(16).toString('base64');
  return {
    body: Buffer.from(text.replaceAll('__CSP_NONCE__', nonce)),
    headers: {
      ...SECURITY_HEADERS,
      'content-security-policy': contentPolicy(nonce),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  };
}

/** The only names a build makes: no dot in front, no backslash, colon, NUL, or anything a file system reads in its own way. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

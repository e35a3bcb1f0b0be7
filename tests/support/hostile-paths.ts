/**
 * A hundred ways to ask for a file outside the page's folder, as they stand in a URL after the host. Built from what systems are known to
 * fall for: encodings (once, twice, overlong), backslashes, NUL, drives, UNC, streams, device names, dots, and links.
 */
export const hostilePaths: readonly string[] = [...climbing('secret.js'), ...climbing('main/index.js'), ...absolute(), ...odd()];

function climbing(target: string): string[] {
  const dots = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '%e0%80%ae%e0%80%ae', '%uff0e%uff0e', '....', '..%00', '..;'];
  const slashes = ['/', '%2f', '%5c', '\\'];
  return dots.flatMap((dot) => slashes.map((slash) => `/${dot}${slash}${target.replaceAll('/', slash)}`).slice(0, 3));
}

function absolute(): string[] {
  return [
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/%2f%2fserver%2fshare%2fx',
    '/\\\\server\\share\\x',
    '/%5c%5cserver%5cshare%5cx',
    '/C:/Windows/win.ini',
    '/C%3a%5cWindows%5cwin.ini',
    '/file:///etc/passwd',
    '/file%3a%2f%2f%2fetc%2fpasswd',
    '/assets/%2fetc%2fpasswd',
    '/assets/..%2f..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
  ];
}

function odd(): string[] {
  return [
    '/index.html%00.png',
    '/%00',
    '/index.html%20',
    '/index.html.',
    '/index.html%2e',
    '/index.html::$DATA',
    '/index.html%3a%3a$DATA',
    '/.env',
    '/.git/config',
    '/%2egit/config',
    '/.',
    '/..',
    '/./',
    '/%2e',
    '/assets',
    '/assets/',
    '/assets/.',
    '/CON',
    '/NUL.js',
    '/%',
    '/%zz',
    '/%ff',
    '/link.js',
    '/linked/secret.js',
    '/~/.bashrc',
    '/$HOME/.bashrc',
    '/*.js',
    '/?.js',
  ];
}

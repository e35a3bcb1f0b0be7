// `npm run cli`: the terminal of a checkout. An installed Roundtrip runs dist/main/cli.js directly.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './launch/build.mjs';
import { runOnGoodNode } from './launch/node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist/main/cli.js');
await runOnGoodNode(root, fileURLToPath(import.meta.url));
if (!existsSync(cli)) build(root, console.error);
// npm runs scripts at the root; the user's folders are meant from where he is.
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(pathToFileURL(cli).href);

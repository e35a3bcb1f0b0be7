import { AppError } from '../../contract/errors.ts';
import { readArguments } from '../cli/read-arguments.ts';
import { folderToOpen } from '../folder-to-open.ts';
import { type Host, openHost } from '../host.ts';
import { log } from '../log.ts';
import { homeFolder } from '../places.ts';
import { version } from '../version.ts';
import { announce } from './announce.ts';
import { type Served, serve } from './serve.ts';

/** `pages`: the folder of the built renderer. */
export async function main(given: readonly string[], pages: string): Promise<void> {
  const { words, texts } = readArguments([...given], { journal: 'text', port: 'text' });
  if (words[0] !== undefined)
    throw new AppError('invalid_input', `“${words[0].slice(0, 60)}” is one word too many; only --journal and --port are known.`);
  const port = readPort(texts.get('port') ?? '0');
  const host = await openHost(folderToOpen(homeFolder(), texts.get('journal')), { kind: 'browser', version, mayOpen: () => true });
  try {
    const site = await serve(host, pages, port, Date.now, log);
    stopWhenTold(site, host);
    announce(site.newLink);
  } catch (error) {
    await host.close();
    throw error;
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new AppError('invalid_input', '--port needs a number from 0 to 65535.');
  return port;
}

/** Ctrl+C, a closed terminal, or the end of the process that started this one. npm passes signals on, so they come twice. */
function stopWhenTold(site: Served, host: Host): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 5000).unref();
    site.close();
    await host.close();
    process.exit(0);
  };
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, stop);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contract } from '../../src/contract/index.ts';
import { createClient } from '../../src/transport/create-client.ts';
import { connectSocket } from '../../src/transport/socket.ts';

/** The built app as the owner of a new journal, with both its threads, and a client of it in this process. */
export async function startOwnerProcess(home: string) {
  const owner = spawn(process.execPath, ['dist/main/web.js'], {
    env: { ...process.env, ROUNDTRIP_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(owner.stdout, 'data');
  const folder = join(home, 'journal');
  const { path, token } = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { path: string; token: string };
  let receive: (text: string) => void = () => {};
  const socket = await connectSocket(
    path,
    token,
    (text) => receive(text),
    () => {},
  );
  if (!socket) throw new Error('The owner does not answer');
  const { api } = createClient(contract, {
    send: (frame) => socket.send(JSON.stringify(frame)),
    listen: (deliver) => {
      receive = (text) => deliver(JSON.parse(text));
    },
  });
  return {
    folder,
    api,
    /** The most memory it ever held. */
    megabytes: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${owner.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async close(): Promise<void> {
      socket.close();
      owner.kill();
      await once(owner, 'exit');
    },
  };
}

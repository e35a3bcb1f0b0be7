import { join } from 'node:path';
import { createServer, type ProxyOptions } from 'vite';

/** The page from its sources; with a port, its calls go on to the web host there. Gives the address of the page. */
export async function servePage(root: string, hostPort: number | undefined): Promise<string> {
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    // No page of another port may read this one, as it may not in the built app.
    server: {
      host: '127.0.0.1',
      cors: false,
      proxy: hostPort === undefined ? {} : { '/api/': toHost(hostPort, () => new URL(address()).host) },
    },
  });
  await server.listen();
  return address();

  function address(): string {
    const [local] = server.resolvedUrls?.local ?? [];
    if (local === undefined) throw new Error('The development server has no address.');
    return local;
  }
}

/**
 * The host checks who asks as it always does. It knows itself by its own port only, so a request of our own page gets that name;
 * every other one keeps what it says, and is refused for it.
 */
function toHost(port: number, own: () => string): ProxyOptions {
  const host = `127.0.0.1:${port}`;
  return {
    target: `http://${host}`,
    configure: (proxy) =>
      void proxy.on('proxyReq', (onward, { headers }) => {
        if (headers.host === own()) onward.setHeader('host', host);
        if (headers.origin === `http://${own()}`) onward.setHeader('origin', `http://${host}`);
      }),
  };
}

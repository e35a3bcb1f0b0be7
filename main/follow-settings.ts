import { nativeTheme } from 'electron';
import { contract } from '../src/contract/index.ts';
import type { Host, Link } from '../src/hosts/host.ts';
import { createClient } from '../src/transport/create-client.ts';
import { lookForUpdate } from './updater.ts';

/** Keeps what the system draws (frame, dialogs, scroll bars) in the theme of the settings, and the capture key as they say; looks for updates once, if they say so. */
export async function followSettings(host: Host, captureAnywhere: (isOn: boolean) => void): Promise<void> {
  let link: Link;
  const { api, on } = createClient(contract, {
    send: (frame) => link.receive(JSON.stringify(frame)),
    listen: (receive) => {
      link = host.connect((text) => receive(JSON.parse(text)));
    },
  });
  const follow = async () => {
    const settings = await api.settings.get({});
    nativeTheme.themeSource = settings.theme;
    captureAnywhere(settings.captureAnywhere);
    return settings;
  };
  const followQuietly = () => void follow().catch((error) => console.error('The settings could not be read:', error));
  on('changed', followQuietly);
  on('reset', followQuietly);
  const settings = await follow().catch(() => null); // a journal in trouble says so in the page
  if (settings?.checkForUpdates) lookForUpdate().catch(() => {}); // being offline is no trouble when nobody asked
}

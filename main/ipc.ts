import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import type { Host, Link } from '../src/hosts/host.ts';
import type { OwnPages } from './own-pages.ts';

export interface PageLines {
  /** From now on this page has a line to the journal. */
  join(contents: WebContents): void;
  /** Says something to the page; to a page that is still loading, as soon as it speaks. */
  tell(contents: WebContents, message: object): void;
}

/** Carries frames between the pages and the journal: one link per page, which ends with the page. */
export function createPageLines(host: Host, pages: OwnPages): PageLines {
  const joined = new Set<WebContents>();
  const links = new Map<WebContents, Link>();
  const waiting = new Map<WebContents, string[]>();

  ipcMain.on('frame', (event, text: unknown) => {
    if (!joined.has(event.sender)) return; // a window that is closing
    if (!isOurPage(event, pages)) return console.warn('A frame from a foreign page was refused.');
    linkOf(event.sender).receive(typeof text === 'string' ? text : ''); // no text at all is the simplest malformed frame
  });

  function linkOf(contents: WebContents): Link {
    const open = links.get(contents);
    if (open) return open;
    const link = host.connect((text) => send(contents, text), contents.id);
    links.set(contents, link);
    for (const text of waiting.get(contents) ?? []) send(contents, text);
    waiting.delete(contents);
    return link;
  }
  function hangUp(contents: WebContents): void {
    links.get(contents)?.close();
    links.delete(contents);
  }

  return {
    join(contents) {
      joined.add(contents);
      contents.on('did-navigate', () => hangUp(contents)); // a page that was loaded anew knows nothing of the old one's calls
      contents.on('render-process-gone', () => hangUp(contents));
      contents.once('destroyed', () => (hangUp(contents), joined.delete(contents)));
    },
    tell(contents, message) {
      const text = JSON.stringify(message);
      if (links.has(contents)) send(contents, text);
      else waiting.set(contents, [...(waiting.get(contents) ?? []), text]);
    },
  };
}

/** The top frame of one of our own pages, asked of Electron and never of the page. */
const isOurPage = ({ senderFrame }: IpcMainEvent, pages: OwnPages): boolean =>
  senderFrame?.parent === null && pages.isOurs(senderFrame.url);

function send(contents: WebContents, text: string): void {
  if (!contents.isDestroyed()) contents.send('frame', text);
}

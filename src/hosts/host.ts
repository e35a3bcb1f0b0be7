import { existsSync, realpathSync } from 'node:fs';
import { toErrorBody } from '../app/error-body.ts';
import { findCall, parseInput } from '../app/prepare-call.ts';
import { type Link, readFrame } from '../app/router.ts';
import { encodeFrame } from '../app/side.ts';
import { AppError } from '../contract/errors.ts';
import type { ServerFrame } from '../contract/frames.ts';
import type { HostState } from '../contract/host.ts';
import { contract } from '../contract/index.ts';
import { ownerGone } from '../transport/socket.ts';
import { type Attachment, attach } from './attach.ts';
import { createHostCalls } from './host-calls.ts';
import type { ImageAddress } from './image-file.ts';
import { type KeptFile, keepFile } from './keep-file.ts';
import { type KeptImage, keepImage, keepThumb } from './keep-image.ts';
import { log } from './log.ts';
import { defaultJournalFolder, homeFolder, sampleFolder } from './places.ts';
import { readImage } from './read-image.ts';
import { readRecent, rememberRecent } from './recent.ts';
import type { StaticFile } from './static-files.ts';
import { createWatchedFolder } from './watched-folder.ts';
import { systemWorld } from './world.ts';

export type { Link };

/** What the surroundings can do; what is missing answers `unsupported`. */
export interface HostAbilities {
  readonly kind: HostState['kind'];
  readonly version: string;
  chooseFolder?(title: string): Promise<string | null>;
  showFolder?(folder: string): Promise<void>;
  /** A PNG in base64. */
  captureScreen?(): Promise<string>;
  /** False: nobody said where. */
  savePdf?(name: string, paper: 'A4' | 'Letter', page: number | null): Promise<boolean>;
  checkForUpdates?(): Promise<string | null>;
  /** May a page name this folder? The desktop says yes only to folders that its own dialog gave out. */
  mayOpen(folder: string): boolean;
}
export interface HostOptions {
  /** False: both sides run in this thread, for short work. */
  threads?: boolean;
}

/** A process with a journal: it owns it, or is a client of the process that does. Links survive a change of journal. */
export interface Host {
  state(): HostState;
  /** `page`: what the surroundings know the window at its other end by. */
  connect(deliver: (text: string) => void, page?: number): Link;
  /** Takes the bytes of a file into the open journal; calls name it by its hash from then on. */
  keep(chunks: AsyncIterable<Uint8Array>): Promise<KeptFile>;
  /** Takes an image, or the small one of an image that it has. */
  keepImage(chunks: AsyncIterable<Uint8Array>): Promise<KeptImage>;
  keepThumb(sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  readImage(address: ImageAddress): Promise<StaticFile | null>;
  close(): Promise<void>;
}

/** A live link and the line it now runs over. */
interface OpenLink {
  deliver(text: string): void;
  inner: Link | undefined;
  readonly page: number | null;
}

/** Opens the journal in a folder. When that fails the host still answers, and says why: the user can choose another. */
export async function openHost(asked: string, abilities: HostAbilities, { threads = true }: HostOptions = {}): Promise<Host> {
  const home = homeFolder();
  const isDefault = asked === defaultJournalFolder(home);
  const folder = existsSync(asked) ? realpathSync(asked) : asked;
  const links = new Set<OpenLink>();
  let attachment: Attachment | undefined;
  let problem: AppError | undefined;
  let closing = false;
  let moving = false;

  try {
    take(await attach(folder, { create: isDefault, threads }), { t: 'reset' });
    // A command line that looks into another journal does not change which one opens the next time.
    if (abilities.kind !== 'terminal') remember(folder);
  } catch (error) {
    problem = inWords(error);
  }

  const watched = createWatchedFolder({
    home,
    journal: () => attachment?.folder ?? null,
    now: systemWorld.now,
    tell() {
      for (const link of links) link.deliver(encodeFrame({ t: 'changed', rev: 0 }));
    },
  });
  const hostCalls = createHostCalls({
    abilities,
    state,
    attached: () => attachment,
    open: (target, create) => attach(target, { create, threads }),
    async adopt(next, left) {
      await adopt(next);
      remember(next.folder, left);
    },
    async stopForMove(now) {
      moving = true;
      try {
        return await now.stop();
      } catch (error) {
        moving = false;
        throw error;
      }
    },
    watched,
    home,
    tidy,
  });

  return {
    state,
    connect(deliver, page) {
      const link: OpenLink = { deliver, inner: undefined, page: page ?? null };
      links.add(link);
      link.inner = line(link);
      return {
        receive: (text) => receive(link, text),
        close() {
          links.delete(link);
          link.inner?.close();
        },
      };
    },
    keep: async (chunks) => keepFile(openFolder(), chunks),
    keepImage: async (chunks) => keepImage(openFolder(), chunks),
    keepThumb: async (sha256, chunks) => keepThumb(openFolder(), sha256, chunks),
    readImage: async (address) => readImage(openFolder(), address),
    async close() {
      closing = true;
      watched.close();
      for (const link of links) link.inner?.close();
      links.clear();
      await attachment?.close();
    },
  };

  function openFolder(): string {
    if (!attachment) throw problem ?? ownerGone();
    if (moving) throw new AppError('busy', 'The journal is being moved. Try again in a moment.');
    return attachment.folder;
  }

  function receive(link: OpenLink, text: string): void {
    // Quotes inside a value are escaped, so only a frame that names a host call holds these characters.
    if (!text.includes('"call":"host.') && link.inner && !moving) return link.inner.receive(text);
    let id = 0;
    const reply = (frame: ServerFrame) => link.deliver(encodeFrame(frame));
    const refuse = (error: unknown) => reply({ t: 'error', id, error: toErrorBody(error, 'host', systemWorld.newUid().slice(0, 8), log) });
    try {
      const frame = readFrame(text);
      if (frame.t !== 'call') return;
      id = frame.id;
      const declared = findCall(contract, frame.call);
      if (declared.kind !== 'host') {
        if (moving) throw new AppError('busy', 'The journal is being moved. Try again in a moment.');
        if (link.inner) return link.inner.receive(text);
        throw problem ?? ownerGone();
      }
      const run = hostCalls[frame.call.slice('host.'.length) as keyof typeof hostCalls];
      const input = parseInput(declared, frame.call, frame.input);
      (run as (input: unknown, page: number | null) => Promise<unknown>)(input, link.page).then(
        (value) => reply({ t: 'value', id, value: value as never, rev: 0 }),
        refuse,
      );
    } catch (error) {
      if (error instanceof AppError && id === 0) id = Number(error.details.id ?? 0);
      refuse(error);
    }
  }

  /** From now on all links run over this journal. */
  async function adopt(next: Attachment): Promise<void> {
    const before = attachment;
    take(next, { t: 'reset' });
    await before?.close();
  }

  function take(next: Attachment, news: ServerFrame): void {
    attachment = next;
    problem = undefined;
    moving = false;
    for (const link of links) {
      link.inner?.close();
      link.inner = line(link);
      link.deliver(encodeFrame(news));
    }
  }

  function line(link: OpenLink): Link | undefined {
    const mine = attachment;
    return mine?.connect(
      (text) => link.deliver(text),
      () => void reattach(mine),
    );
  }

  /** The sample journal never comes up by itself. */
  function remember(opened: string, left?: string): void {
    if (!isSample(opened)) tidy(() => rememberRecent(home, opened, left));
  }

  function isSample(opened: string): boolean {
    const place = sampleFolder(home);
    return opened === place || (existsSync(place) && opened === realpathSync(place));
  }

  /** The owner went away: take its place, or find who did. */
  async function reattach(lost: Attachment): Promise<void> {
    if (closing || attachment !== lost) return;
    attachment = undefined;
    for (const link of links) {
      link.inner = undefined;
      link.deliver(encodeFrame({ t: 'closed', error: ownerGone().toBody() }));
    }
    try {
      const next = await attach(lost.folder, { create: false, threads });
      if (closing) return void (await next.close());
      take(next, { t: 'changed', rev: 0 });
    } catch (error) {
      problem = inWords(error);
      for (const link of links) {
        link.deliver(encodeFrame({ t: 'trouble', error: problem.toBody() }));
        link.deliver(encodeFrame({ t: 'changed', rev: 0 }));
      }
    }
  }

  function tidy(work: () => void): void {
    try {
      work();
    } catch (error) {
      log(`left behind: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function state(): HostState {
    return {
      kind: abilities.kind,
      version: abilities.version,
      platform: process.platform,
      folder: attachment?.folder ?? folder,
      role: attachment?.role ?? 'owner',
      recentFolders: readRecent(home),
      canChooseFolders: abilities.chooseFolder !== undefined,
      isSample: isSample(attachment?.folder ?? folder),
      problem: attachment ? null : { code: (problem ?? ownerGone()).code, message: (problem ?? ownerGone()).message },
    };
  }
}

function inWords(error: unknown): AppError {
  return AppError.fromBody(toErrorBody(error, 'open', systemWorld.newUid().slice(0, 8), log));
}

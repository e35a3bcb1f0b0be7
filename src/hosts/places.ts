import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where Roundtrip keeps its own things on this machine. ROUNDTRIP_HOME moves all of it. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.ROUNDTRIP_HOME) return env.ROUNDTRIP_HOME;
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Roundtrip');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Roundtrip');
    default:
      return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'Roundtrip');
  }
}

/** The journal that opens when nobody chose another. */
export const defaultJournalFolder = (home: string): string => join(home, 'journal');
/** The made-up journal to look around in, apart from those of the user. */
export const sampleFolder = (home: string): string => join(home, 'sample');
/** What Node made of the code of Roundtrip. */
export const codeFolder = (home: string): string => join(home, 'cache');
/** Remembers which folder is watched for which journal. */
export const watchedFile = (home: string): string => join(home, 'watched.json');
/** Remembers which journals were open. */
export const recentFile = (home: string): string => join(home, 'recent.json');

import { create } from 'zustand';

/** The tags and setups chosen last in this window, newest first. */
export const useRecentTags = create<{ uids: readonly string[] }>()(() => ({ uids: [] }));

export const rememberTag = (uid: string): void =>
  useRecentTags.setState(({ uids }) => ({ uids: [uid, ...uids.filter((other) => other !== uid)].slice(0, MOST) }));

const MOST = 5;

import { say } from '../data/say.ts';

const KEY = 'news';

/** One sentence that outlives a reload of the page: opening another journal ends in one. */
export const news = {
  keep: (sentence: string): void => sessionStorage.setItem(KEY, sentence),
  tell(): void {
    const sentence = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (sentence) say.done(sentence);
  },
};

import type { Question } from '../../../contract/questions.ts';
import { accountOf } from '../account-of.ts';
import type { Verb } from '../verb.ts';

export const questions: Verb = {
  name: 'questions',
  takes: '[--account NAME|UID]',
  about: 'What the journal cannot know by itself, with the answers it takes',
  words: [0, 0],
  flags: ['account'],
  async run({ texts }, open) {
    const { api } = await open('short');
    const value = await api.questions.list({ account: await accountOf(api, texts.get('account')) });
    return { value, text: value.questions.length === 0 ? 'No questions.' : [...value.questions.map(say), HOW].join('\n\n') };
  },
};

const say = ({ kind, subject, sentence, answers }: Question) => `${sentence}\n  ${kind} ${subject}\n  answers: ${answers.join(', ')}`;
const HOW = `To answer: roundtrip call questions.answer '{"kind":"…","subject":"…","answer":{"is":"…"}}'`;

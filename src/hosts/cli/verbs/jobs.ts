import { AppError } from '../../../contract/errors.ts';
import type { FailedJob } from '../../../contract/jobs.ts';
import { localTime } from '../local-time.ts';
import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const jobs: Verb = {
  name: 'jobs',
  takes: '',
  about: 'Long work that failed, and failed again when it was repeated',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const value = await (await open('short')).api.jobs.failed({});
    const text = value.jobs.length === 0 ? 'No work has failed.' : table(['NO', 'WHEN', 'WORK', 'WHY'], value.jobs.map(row));
    return { value, text };
  },
};
const row = ({ id, failedAt, title, message }: FailedJob) => [String(id), localTime(failedAt), title, message];

export const retryJob: Verb = {
  name: 'jobs retry',
  takes: 'NO',
  about: 'Do failed work again',
  words: [1, 1],
  flags: [],
  async run({ words: [no = ''] }, open) {
    const id = readNumber(no);
    const { api, watched } = await open('long');
    const value = await api.jobs.retry({ id }, watched);
    return { value, text: 'Done. It is off the list.' };
  },
};

export const dismissJob: Verb = {
  name: 'jobs dismiss',
  takes: 'NO',
  about: 'Take failed work off the list without doing it',
  words: [1, 1],
  flags: [],
  async run({ words: [no = ''] }, open) {
    const id = readNumber(no);
    const value = await (await open('short')).api.jobs.dismiss({ id });
    return { value, text: 'It is off the list. Nothing was done.' };
  },
};

function readNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw new AppError('invalid_input', `“${text.slice(0, 60)}” is no number of the list: roundtrip jobs shows it.`);
  return Number(text);
}

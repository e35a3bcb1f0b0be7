import { notifyManager, QueryClient } from '@tanstack/react-query';
import { AppError } from '../../src/contract/errors.ts';
import { connection } from '../api.ts';
import { inOneGo } from './in-one-go.ts';

/** Answers stay good until the core says that something changed; then whatever is on screen asks again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      // A line that broke comes back by itself; every other error is an answer.
      retry: (_count, error) => error instanceof AppError && error.code === 'disconnected',
      retryDelay: 250,
    },
  },
});

notifyManager.setScheduler(inOneGo(connection.isAsking));
// What is being asked already is not asked twice: the client itself takes no answer from before the change.
connection.on('changed', () => void queryClient.invalidateQueries({}, { cancelRefetch: false }));
// Work such as a backup ends without a change to the journal, but not without news.
connection.on('job', (job) => job.state === 'done' && void queryClient.invalidateQueries());

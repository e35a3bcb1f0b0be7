import { QueryClient } from '@tanstack/react-query';
import { AppError } from '../../src/contract/errors.ts';
import { connection } from '../api.ts';

/** Answers stay good until the core says that something changed; then whatever is on screen asks again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (_count, error) => error instanceof AppError && error.code === 'disconnected',
      retryDelay: 250,
    },
    mutations: { networkMode: 'always' },
  },
});

connection.on('changed', () => queryClient.invalidateQueries());

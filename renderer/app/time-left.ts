import type { JobState } from '../../src/contract/frames.ts';

/** "about 9 s left", or null while it cannot be told yet. */
export function timeLeft({ done, total, startedAt }: JobState, now: number): string | null {
  const passed = now - startedAt;
  if (total === null || done <= 0 || done >= total || passed < 1000) return null;
  const seconds = Math.ceil(((passed / done) * (total - done)) / 1000);
  if (seconds < 60) return `about ${seconds} s left`;
  return seconds < 3600
    ? `about ${Math.ceil(seconds / 60)} min left`
    : `about ${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} left`;
}

import { expect, it } from 'vitest';
import { AppError } from '../../src/contract/errors.ts';
import { keepVerified } from '../../src/hosts/keep-verified.ts';

type Outcome = number | AppError | Error;

/** Time that passes when the test says so. */
function clock(outcomes: Outcome[]) {
  const waits: number[] = [];
  const told: AppError[] = [];
  let due: (() => void) | undefined;
  const stop = keepVerified({
    async verify() {
      const outcome = outcomes.shift() ?? 0;
      if (outcome instanceof Error) throw outcome;
      return { checked: 10, found: outcome, differences: [] };
    },
    tell: (error) => told.push(error),
    later(ms, run) {
      waits.push(ms);
      due = run;
      return () => (due = undefined);
    },
  });
  const pass = async () => {
    due?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { waits, told, pass, stop };
}
const SIX_HOURS = 6 * 60 * 60_000;

it('the journal is verified soon after the start, then every six hours; nothing is said while all is well', async () => {
  const { waits, told, pass } = clock([0, 0]);
  for (let times = 0; times < 2; times++) await pass();
  expect(waits).toEqual([5_000, SIX_HOURS, SIX_HOURS]);
  expect(told).toEqual([]);
});

it('what differed is told once it is repaired', async () => {
  const { told, pass } = clock([3]);
  await pass();
  expect(told).toMatchObject([{ code: 'internal', message: expect.stringMatching(/^3 figures were not what the fills say\./) }]);
});

it.each([
  ['disk_full', ['disk_full']],
  ['cancelled', []],
  ['disconnected', []],
] as const)('that ends with %s is told: %o; the next one comes all the same', async (code, codes) => {
  const { waits, told, pass } = clock([new AppError(code, 'x')]);
  await pass();
  expect(told.map((error) => error.code)).toEqual(codes);
  expect(waits.at(-1)).toBe(SIX_HOURS);
});

it('stopped, it asks for nothing more, even if one was on its way', async () => {
  const waiting = clock([0]);
  waiting.stop();
  await waiting.pass();
  expect(waiting.waits).toEqual([5_000]);

  const asking = clock([new AppError('disk_full', 'x')]);
  const passed = asking.pass();
  asking.stop();
  await passed;
  expect([asking.waits, asking.told]).toEqual([[5_000], []]);
});

import { describe, expect, it } from 'vitest';
import { cost, engineJournal } from '../support/engine-journal.ts';
import { pictureOf } from '../support/engine-picture.ts';

/** Bought 10 SOL, of which 0.01 went as the fee: 9.99 are there, of which 9.985 can be sold. */
async function withRest() {
  const journal = await engineJournal('cryptoSpot');
  await journal.add(
    ['2025-03-03T10:00:00Z', 'buy 10 SOLUSD @100', { costs: [cost('0.01', 'SOL')] }],
    ['2025-03-03T11:00:00Z', 'sell 9.985 SOLUSD @120', { costs: [cost('1')] }],
  );
  return journal;
}

describe('a fee taken in the coin that is bought', () => {
  it('makes fewer coins and is a cost; the rest is too small to keep the trade open', async () => {
    const { trades } = await withRest();
    const [trade, ...others] = await trades();
    expect(others).toEqual([]);
    // 9.985 x 120 less 1 of fees, less 9.985 / 9.99 of the 1000 paid.
    expect(trade).toMatchObject({ status: 'closed', openQuantity: '0.005', net: '197.700501' });
    expect(Number(trade!.fees)).toBeCloseTo(1 + 1 * (9.985 / 9.99), 6);
  });

  it('leaves a rest that the next trade carries with its cost', async () => {
    const { add, trades } = await withRest();
    await add(['2025-03-04T10:00:00Z', 'buy 10 SOLUSD @100'], ['2025-03-04T11:00:00Z', 'sell 10.005 SOLUSD @100']);
    const [first, second] = await trades();
    expect(pictureOf(second!)).toEqual(['long 10.005 SOL closed: -0.000501', 'P1 10.005 @100, 0 left: -0.000501']);
    expect(first).toMatchObject({ status: 'closed', openQuantity: '0' });
    const paid = Number(first!.net) + Number(second!.net);
    // All that came in less all that went out.
    expect(paid).toBeCloseTo(9.985 * 120 - 1 - 1000 + 10.005 * 100 - 1000, 6);
  });

  it('without dust the trade stays open with the rest', async () => {
    const { trades, api, account } = await withRest();
    await api.accounts.update({ uid: account, changes: { dust: '0' } });
    expect(await trades()).toMatchObject([{ status: 'open', openQuantity: '0.005' }]);
    await api.accounts.update({ uid: account, changes: { dust: '0.001' } });
    expect(await trades()).toMatchObject([{ status: 'closed' }]);
  });

  it('bought with one coin and sold for another money is one position', async () => {
    const { add, trades } = await engineJournal('cryptoSpot');
    await add(
      ['2025-03-03T10:00:00Z', 'buy 10 SOLUSDT @100', { rate: '1' }],
      ['2025-03-03T11:00:00Z', 'sell 10 SOLEUR @110', { rate: '1.1' }],
    );
    expect(await trades()).toMatchObject([{ status: 'closed', net: '210', quoteCurrency: null, grossQuote: null }]);
  });
});

import type { Account } from '../../../contract/accounts.ts';
import { AppError } from '../../../contract/errors.ts';
import { ACCOUNT_PRESETS, type AccountPreset } from '../../../domain/account-presets.ts';
import { didYouMean } from '../nearest.ts';
import { table } from '../table.ts';
import type { Journal, Verb } from '../verb.ts';

export const accounts: Verb = {
  name: 'accounts',
  takes: '',
  about: 'All accounts',
  words: [0, 0],
  flags: [],
  async run(_, open) {
    const value = await (await open('short')).api.accounts.list({});
    return {
      value,
      text: value.accounts.length === 0 ? EMPTY : table(['NAME', 'CURRENCY', 'CLASS', 'MODE', 'UID'], value.accounts.map(row)),
    };
  },
};
const EMPTY = 'No accounts yet. Add one: roundtrip accounts add --name NAME --preset PRESET';
const row = ({ name, currency, assetClass, mode, archived, uid }: Account) => [
  name,
  currency,
  assetClass,
  archived ? `${mode}, archived` : mode,
  uid,
];

export const addAccount: Verb = {
  name: 'accounts add',
  takes: '--name NAME --preset PRESET [--currency CODE]',
  about: `Add an account; presets: ${ACCOUNT_PRESETS.map(({ kind }) => kind).join(', ')}`,
  words: [0, 0],
  flags: ['name', 'preset', 'currency'],
  async run({ texts }, open) {
    const name = needed(texts, 'name');
    const preset = findPreset(needed(texts, 'preset'));
    const { api } = await open('short');
    const currency = texts.get('currency') ?? (await currencyOf(preset, api));
    const value = await api.accounts.create({ ...preset.fields, name, currency, ...UNKNOWN_YET });
    return { value, text: `Added ${value.name} (${preset.title}, ${value.currency}), ${value.uid}` };
  },
};
const UNKNOWN_YET = { broker: '', number: '', startingBalance: null, fees: [], phases: [] };

export const removeAccount: Verb = {
  name: 'accounts remove',
  takes: 'NAME|UID',
  about: 'Remove an account (undo brings it back)',
  words: [1, 1],
  flags: [],
  async run({ words: [asked = ''] }, open) {
    const { api } = await open('short');
    const { name, uid } = pick((await api.accounts.list({})).accounts, asked);
    const value = await api.accounts.remove({ uid });
    return { value, text: `Removed ${name}. roundtrip undo brings it back.` };
  },
};

export const archiveAccount = archiving('archive', 'Put an account away: kept with all its trades, nothing new goes in', 'Archived');
export const unarchiveAccount = archiving('unarchive', 'Take an account out of the archive', 'Out of the archive:');

function archiving(verb: 'archive' | 'unarchive', about: string, done: string): Verb {
  return {
    name: `accounts ${verb}`,
    takes: 'NAME|UID',
    about,
    words: [1, 1],
    flags: [],
    async run({ words: [asked = ''] }, open) {
      const { api } = await open('short');
      const { uid } = pick((await api.accounts.list({})).accounts, asked);
      const value = await api.accounts.update({ uid, changes: { archived: verb === 'archive' } });
      return { value, text: `${done} ${value.name}.` };
    },
  };
}

function needed(texts: ReadonlyMap<string, string>, flag: string): string {
  const value = texts.get(flag);
  if (value === undefined) throw new AppError('invalid_input', `accounts add needs --${flag}. Nothing was added.`);
  return value;
}

function findPreset(asked: string): AccountPreset {
  const kinds = ACCOUNT_PRESETS.map(({ kind }) => kind);
  const found = ACCOUNT_PRESETS.find(({ kind }) => kind.toLowerCase() === asked.toLowerCase());
  if (!found)
    throw new AppError(
      'invalid_input',
      `There is no preset “${asked.slice(0, 60)}”.${didYouMean(asked, kinds)} Presets: ${kinds.join(', ')}.`,
    );
  return found;
}

const currencyOf = async ({ inHomeCurrency, fields }: AccountPreset, api: Journal['api']): Promise<string> =>
  inHomeCurrency ? (await api.settings.get({})).reportingCurrency : fields.currency;

function pick(accounts: readonly Account[], asked: string): Account {
  const found = accounts.find(({ uid }) => uid === asked) ?? accounts.find(({ name }) => name === asked);
  if (found) return found;
  const names = accounts.map(({ name }) => name);
  throw new AppError('not_found', `There is no account “${asked.slice(0, 120)}”.${didYouMean(asked, names)} Nothing was changed.`);
}

import { bareWords } from './bare-words.ts';

/** The code that Flex reports have for a category of assets; '' where the words are none we know. A statement has few of them in many rows. */
export function createCategoryCodes(): (words: string) => string {
  const known = new Map<string, string>();
  return (words) => {
    const code = known.get(words) ?? codeOf(bareWords(words));
    known.set(words, code);
    return code;
  };
}

const codeOf = (words: string) => CATEGORIES.find(([pattern]) => pattern.test(words))?.[1] ?? '';

/** The English name of a section of cash; '' for others. */
export function cashSection(name: string): string {
  const words = bareWords(name);
  return ACCRUED.test(words) ? '' : (CASH.find(([pattern]) => pattern.test(words))?.[1] ?? '');
}

/** In the languages of statements: English, German, French, Spanish, Italian, Dutch, Portuguese, Chinese, Japanese, Russian. */
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/warrant|optionsschein|权证|權證|варрант/, 'WAR'],
  [/(option|opcion|opzion|optie|opcoes|期权|期權|опцион).*(futur|期货|期貨|фьючерс)|futures-?option|(期货|期貨)期/, 'FOP'],
  [/option|opcion|opzion|optie|opcoes|期权|期權|オプション|опцион/, 'OPT'],
  [/futur|期货|期貨|先物|фьючерс/, 'FUT'],
  [/forex|devisen|divisa|valuta|cambio|外汇|外匯|外国為替|форекс/, 'CASH'],
  [/cfd|差价|差價/, 'CFD'],
  [/crypto|krypto|cripto|加密|暗号|крипто/, 'CRYPTO'],
  [/bond|anleihe|obligat|obligac|bonos|obbligaz|债|債|облигац/, 'BOND'],
  [/fund|fonds|fondo|fondi|基金|ファンド|фонд/, 'FUND'],
  [/stock|equit|aktie|action|accion|azion|aandel|acoes|股票|株式|акци/, 'STK'],
];

const CASH: readonly (readonly [RegExp, string])[] = [
  [/withholding|871|quellensteuer|retenue|retencion|ritenut|bronbelasting|retid|代扣税|预扣税|預扣稅|源泉|налог/, 'Withholding Tax'],
  [/sales tax|transaction tax|transaktionssteuer/, 'Tax'],
  [/dividend|in lieu|股息|红利|紅利|配当|дивиденд/, 'Dividends'],
  [/borrow fee|leihgebuhr/, 'Borrow Fee'],
  [/deposit|einzahlung|^depot$|depots? et|ingresos|versament|storting|retirada|存款|入金|ввод|пополнен/, 'Deposits & Withdrawals'],
  [/interest|zinsen|interet|interes|rente|juros|利息|利子|金利|процент/, 'Interest'],
  [/fee|gebuhr|frais|tarifa|comision|commission|spese|kosten|vergoeding|taxas|费用|費用|手数料|комисси|сбор/, 'Fees'],
];

/** What is owed and not paid yet. */
const ACCRUED =
  /accru|aufgelaufen|abgegrenzt|couru|devengad|maturat|opgebouwd|acumulad|应计|應計|未収|начислен|summary|details|zusammenfassung/;

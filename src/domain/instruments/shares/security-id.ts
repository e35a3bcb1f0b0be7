/** A security by its number, checked against its own check digit. */
export type SecurityId =
  | { readonly kind: 'isin'; readonly text: string }
  | { readonly kind: 'cusip'; readonly text: string }
  | { readonly kind: 'sedol'; readonly text: string };

/** The national number where an ISIN holds one, so that the CUSIP and the ISIN of a security meet. */
export function securityId(text: string): SecurityId | null {
  if (isIsin(text)) return national(text);
  if (isCusip(text)) return { kind: 'cusip', text };
  return isSedol(text) ? { kind: 'sedol', text } : null;
}

export function isIsin(text: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(text)) return false;
  const digits = [...text].map((char) => worth(char)).join('');
  const sum = [...digits].reverse().reduce((total, digit, index) => total + digitSum(Number(digit) * (index % 2 === 0 ? 1 : 2)), 0);
  return sum % 10 === 0;
}

export function isCusip(text: string): boolean {
  if (!/^[A-Z0-9*@#]{8}\d$/.test(text) || !/\d/.test(text.slice(0, 8))) return false;
  const sum = [...text.slice(0, 8)].reduce((total, char, index) => total + digitSum(worth(char) * (index % 2 === 0 ? 1 : 2)), 0);
  return (10 - (sum % 10)) % 10 === Number(text[8]);
}

const SEDOL_WEIGHTS = [1, 3, 1, 7, 3, 9];

export function isSedol(text: string): boolean {
  if (!/^[0-9BCDFGHJKLMNPQRSTVWXYZ]{6}\d$/.test(text) || !/\d/.test(text.slice(0, 6))) return false;
  const sum = [...text.slice(0, 6)].reduce((total, char, index) => total + worth(char) * (SEDOL_WEIGHTS[index] ?? 0), 0);
  return (10 - (sum % 10)) % 10 === Number(text[6]);
}

function national(isin: string): SecurityId {
  const inner = isin.slice(2, 11);
  if (/^(?:US|CA)/.test(isin) && isCusip(inner)) return { kind: 'cusip', text: inner };
  if (/^(?:GB|IE)00/.test(isin) && isSedol(inner.slice(2))) return { kind: 'sedol', text: inner.slice(2) };
  return { kind: 'isin', text: isin };
}

const SPECIAL: Readonly<Record<string, number>> = { '*': 36, '@': 37, '#': 38 };

const worth = (char: string) => SPECIAL[char] ?? Number.parseInt(char, 36);

const digitSum = (value: number) => Math.floor(value / 10) + (value % 10);

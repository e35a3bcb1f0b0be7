/** 0.001 is 0.1 per cent: the mark moves, no digit is lost. What is no number stays as it was typed, for the form to refuse. */
export const toPercent = (share: string): string => moveMark(share, 2);
export const fromPercent = (percent: string): string => moveMark(percent, -2);

function moveMark(decimal: string, places: number): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) return decimal;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = `00${whole}${fraction}00`;
  const mark = 2 + whole.length + places;
  const moved = `${digits.slice(0, mark).replace(/^0+(?=\d)/, '')}.${digits.slice(mark)}`.replace(/\.?0*$/, '');
  return moved === '0' ? '0' : sign + moved;
}

/**
 * How brokers write an option, in capitals and with single spaces. Groups: root; year, mm or mon, day; right; strike, or milli for
 * thousandths; per for a stated multiplier. Dates in digits alone are American: month before day.
 */
const ROOT = '[$^.]?(?<root>\\d?[A-Z]{1,6}(?:[./ ][A-Z])?\\d?)';
const SERIES = '(?<root>\\d?[A-Z]{1,6}\\d?)';
const YYMMDD = '(?<year>\\d\\d)(?<mm>\\d\\d)(?<day>\\d\\d)';
const YYYYMMDD = '(?<year>\\d{4})(?<mm>\\d\\d)(?<day>\\d\\d)';
const MDY = '(?<mm>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d{2})';
const ISO = '(?<year>\\d{4})-(?<mm>\\d\\d)-(?<day>\\d\\d)';
const MON = '(?<mon>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)';
const YEAR = "'?(?<year>\\d{4}|\\d{2})";
const DMY = `(?<day>\\d{1,2}) ?${MON} ?${YEAR}`;
const MON_D_Y = `${MON} ?(?<day>\\d{1,2})(?:,? ?'|,? )(?<year>\\d{4}|\\d{2})`;
const WORD = '(?<right>CALL|PUT|C|P)';
const LETTER = '(?<right>[CP])';
const STRIKE = '\\$?(?<strike>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.?\\d+)';
const WEEKLY = '(?: \\([A-Z ]+\\))?';

export const OPTION_SPELLINGS: readonly RegExp[] = [
  // AAPL240119C00190000, AAPL 240119C00190000, O:AAPL…, -AAPL…
  `(?:O:|OPRA:|[.-])?${SERIES} ?${YYMMDD}${LETTER}(?<milli>\\d{8})`,
  // AAPL 20240119C00190000
  `${SERIES} ${YYYYMMDD}${LETTER}(?<milli>\\d{8})`,
  '(?<root>[A-Z]{1,6})(?<year>20\\d\\d)(?<mm>\\d\\d)(?<day>\\d\\d)(?<right>[CP])(?<milli>\\d{8})',
  // .AAPL240119C190, -AAPL240119C190, OPRA:AAPL240119C190.0
  `(?:[.-]|OPRA:)${SERIES}${YYMMDD}${LETTER}${STRIKE}`,
  // AAPL240119C190, AAPL 240119C190, AAPL 240119 C 190
  `${SERIES} ?${YYMMDD} ?${LETTER} ?(?<strike>\\d{1,5}(?:\\.\\d+)?|\\.\\d+)`,
  `${SERIES} ${YYMMDD} ${STRIKE} ?${LETTER}`,
  // AAPL_011924C190
  `${SERIES}_(?<mm>\\d\\d)(?<day>\\d\\d)(?<year>\\d\\d)${LETTER}${STRIKE}`,
  // AAPL 19JAN24 190 C, AAPL 19 Jan 2024 190 Call, AAPL 100 (Weeklys) 19 JAN 24 190 CALL
  `${ROOT}(?: (?<per>\\d{1,4})${WEEKLY})? ${DMY}${WEEKLY} ${STRIKE} ?${WORD}`,
  // AAPL 19JAN24 C 190
  `${ROOT} ${DMY} ${WORD} ?${STRIKE}`,
  // AAPL Jan 19 '24 $190 Call, AAPL JAN19'24 190 CALL
  `${ROOT} ${MON_D_Y} ${STRIKE} ?${WORD}`,
  `${ROOT} ${MON_D_Y} ${WORD} ${STRIKE}`,
  // AAPL 01/19/2024 190.00 C, AAPL 1/19/2024 Call $190.00, AAPL $190 Call 1/19/2024, AAPL US 01/19/24 C190
  `${ROOT} ${MDY} ${STRIKE} ?${WORD}`,
  `${ROOT}(?: US)? ${MDY} ${WORD} ?${STRIKE}(?: EQUITY)?`,
  `${ROOT} ${STRIKE} ?${WORD} ${MDY}`,
  // AAPL 2024-01-19 190 C
  `${ROOT} ${ISO} ${STRIKE} ?${WORD}`,
  `${ROOT} ${ISO} ${WORD} ?${STRIKE}`,
  `${ROOT} ${STRIKE} ?${WORD} ${ISO}`,
  // AAPL19Jan24C190.00, AAPL C190.00 19JAN24
  `(?<root>\\d?[A-Z]{1,6}\\d??)(?<day>\\d{1,2})${MON}(?<year>\\d\\d)${LETTER}${STRIKE}`,
  `${ROOT} ${LETTER}${STRIKE} ${DMY}`,
  // CALL AAPL 01/19/24 190
  `${WORD} ${ROOT} ${MDY} ${STRIKE}`,
  // CALL (AAPL) APPLE INC JAN 19 24 $190 (100 SHS)
  `(?<right>CALL|PUT) \\((?<root>[A-Z0-9]{1,6})\\) .{0,60}?${MON_D_Y} ${STRIKE} \\((?<per>\\d{1,4}) SHS\\)`,
  // CALL XYZ 00425 SAMPLE INC EXP 02-13-26
  '(?<right>CALL|PUT) (?<root>[A-Z0-9]{1,6}) (?<strike>\\d{5}(?:\\.\\d+)?) .{0,60}?EXP (?<mm>\\d\\d)-(?<day>\\d\\d)-(?<year>\\d\\d)',
].map((pattern) => new RegExp(`^${pattern}$`));

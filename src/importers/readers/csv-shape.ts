export interface CsvShape {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

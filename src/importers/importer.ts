import type { Found } from './facts.ts';
import type { Source } from './source.ts';

/** One format of one broker. Pure: a source in, facts out. */
export interface Importer {
  /** broker-layout: tastytrade-history. It is stored with each import and never changes. */
  readonly id: string;
  /** tastytrade, transaction history */
  readonly label: string;
  /** The name that domain/instruments/broker-classes.ts and accounts know. One broker's formats share it. */
  readonly broker: string;
  /** Raised when the same file would bring other facts. */
  readonly version: number;
  /** documentation: nobody has seen a real file yet, and the screen says so. */
  readonly verified: 'sample' | 'documentation';
  readonly holds: 'fills' | 'orders' | 'round trips' | 'ledger';
  /** What makes the id of an execution unique at this broker beside the id itself. The same for all formats of one broker. */
  readonly idScope: readonly ('side' | 'day' | 'symbol' | 'exchange' | 'counter')[];
  /** What is taken for granted until the file or the user says otherwise. */
  readonly assumes: {
    /** The zone of times that name none; null: the user is asked. */
    readonly zone: string | null;
    readonly currency: string | null;
    readonly accountClass: 'stocks' | 'options' | 'futures' | 'forex' | 'crypto' | 'mixed';
    readonly positionMode: 'netting' | 'hedging';
  };
  /** Looks at the head alone. undefined: not this format. */
  detect(source: Source): Match | undefined;
  parse(source: Source, options: ParseOptions): Iterable<Found>;
}

export interface Match {
  /** 0 to 1: the share of a signature that is there; 1 only when nothing else can look like it. */
  readonly score: number;
  /** Ends the sentence "Recognised by …": its 21 columns. */
  readonly reason: string;
}

/** The answers of the user, where the file did not have them. */
export interface ParseOptions {
  /** YYYY-MM-DD, for files with hours and no date. */
  readonly day: string | null;
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd' | null;
  readonly currency: string | null;
}

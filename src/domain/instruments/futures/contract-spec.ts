/** What a contract is worth. Ours are a start: the user adds rows of his own, per broker and from a day on. */
export interface ContractSpec {
  readonly root: string;
  /** Null: the same everywhere. A CFD's point is the broker's own affair. */
  readonly broker: string | null;
  /** The first day it holds; null: always. */
  readonly from: string | null;
  readonly exchange: string;
  readonly name: string;
  readonly group: ContractGroup;
  readonly currency: string;
  /** Money per point of price as it is quoted: grains are quoted in cents. */
  readonly multiplier: string;
  readonly tick: string | null;
  readonly lot: string | null;
  readonly source: string;
}

export type ContractGroup =
  | 'index'
  | 'volatility'
  | 'rates'
  | 'currency'
  | 'energy'
  | 'metal'
  | 'grain'
  | 'livestock'
  | 'soft'
  | 'crypto'
  | 'cfd';

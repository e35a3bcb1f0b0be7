/** The bytes of a file, wherever it lies. Each call of chunks begins at its start. */
export interface FileBytes {
  /** Without its folder. */
  readonly name: string;
  readonly size: number;
  chunks(): Iterable<Uint8Array>;
}

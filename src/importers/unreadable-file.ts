/** A file that cannot be opened as what it seems to be. The message is a sentence for the user. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: 'empty' | 'binary' | 'too_large' | 'too_deep' | 'truncated' | 'malformed' | 'encrypted' | 'bomb';

  constructor(code: UnreadableFile['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Turns offsets, which must not go back, into lines of a text that comes in blocks. */
export class LineCounter {
  #ends: number[] = [];
  #passed = 0;
  #length = 0;
  #line = 1;

  add(block: string): void {
    this.#ends = this.#ends.slice(this.#passed);
    this.#passed = 0;
    for (let at = block.indexOf('\n'); at >= 0; at = block.indexOf('\n', at + 1)) this.#ends.push(this.#length + at);
    this.#length += block.length;
  }

  lineAt(offset: number): number {
    while ((this.#ends[this.#passed] ?? Number.POSITIVE_INFINITY) < offset) {
      this.#passed++;
      this.#line++;
    }
    return this.#line;
  }
}

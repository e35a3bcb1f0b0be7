import { add, compare, type Decimal, isZero, multiply, ZERO } from '../decimal/decimal.ts';
import { divide } from '../decimal/round-decimal.ts';

/** An average price in the making. While all prices are one it is that price, and nothing is multiplied or divided. */
export class Average {
  quantity: Decimal = ZERO;
  private price: Decimal | null = null;
  /** Null while all prices are one. */
  private worth: Decimal | null = null;
  private isUnknown = false;

  add(quantity: Decimal, price: Decimal | null): void {
    if (price === null) this.isUnknown = true;
    else if (!this.isUnknown) this.addKnown(quantity, price);
    this.quantity = add(this.quantity, quantity);
  }

  /** To 12 decimals; null where a price is unknown, and of nothing. */
  value(): Decimal | null {
    if (this.isUnknown || isZero(this.quantity)) return null;
    return this.worth === null ? this.price : divide(this.worth, this.quantity, 12);
  }

  /** After a split there is another quantity for the same worth; after a spin-off for a share of it. */
  become(quantity: Decimal, worthShare: Decimal): void {
    if (this.price !== null) this.worth = multiply(this.worth ?? multiply(this.price, this.quantity), worthShare);
    this.quantity = quantity;
  }

  private addKnown(quantity: Decimal, price: Decimal): void {
    if (this.price === null) this.price = price;
    else if (this.worth === null && compare(price, this.price) !== 0) this.worth = multiply(this.price, this.quantity);
    if (this.worth !== null) this.worth = add(this.worth, multiply(price, quantity));
  }
}

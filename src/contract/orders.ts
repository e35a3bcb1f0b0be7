import { z } from 'zod';
import { command, query } from './call.ts';
import { AboveZero, Decimal, Instant, Line, Nothing, RequestKey, Uid, Version, When } from './values.ts';

const fields = {
  account: Uid,
  instrument: Uid,
  /** The broker's own number. */
  order: Line.min(1, 'Enter the number of the order.'),
  parent: Line.nullable(),
  ticket: Line.nullable(),
  kind: z.enum(['market', 'limit', 'stop', 'stop_limit', 'trailing_stop', 'unknown']),
  side: z.enum(['buy', 'sell']),
  quantity: AboveZero,
  price: Decimal.nullable(),
  stopPrice: Decimal.nullable(),
  status: z.enum(['open', 'filled', 'partial', 'cancelled', 'rejected', 'expired', 'unknown']),
  placedAt: When.nullable(),
  endedAt: When.nullable(),
};
export const OrderDraft = z.strictObject(fields);
export const Order = z.strictObject({ uid: Uid, ...fields, version: Version });
export type OrderDraft = z.infer<typeof OrderDraft>;
export type Order = z.infer<typeof Order>;

export const orders = {
  list: query({
    about: 'Orders of an account, newest first: what plans are read from',
    in: z.strictObject({
      account: Uid,
      instrument: Uid.nullable().default(null),
      /** Placed and not over in between; both belong to it. */
      from: Instant.nullable().default(null),
      to: Instant.nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    out: z.strictObject({ orders: z.array(Order) }),
  }),
  add: command({
    about: 'Add orders: all of them or none; sent again under their key they are added once',
    in: z.strictObject({ orders: z.array(OrderDraft).min(1).max(1000), key: RequestKey.nullable().default(null) }),
    out: z.strictObject({ orders: z.array(Order) }),
  }),
  edit: command({
    about: 'Change an order; refused if it was changed since the version that was seen',
    in: z.strictObject({ uid: Uid, version: Version, changes: OrderDraft.partial() }),
    out: Order,
  }),
  remove: command({
    about: 'Remove an order (undo brings it back)',
    in: z.strictObject({ uid: Uid, version: Version }),
    out: Nothing,
  }),
};

import { z } from 'zod';

/** The schema of a field inside an object's schema, by its path. */
export function schemaAt(schema: z.ZodType, [key, ...rest]: readonly string[]): z.ZodType | undefined {
  if (key === undefined) return schema;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return undefined;
  return schemaAt(schema.shape[key] as z.ZodType, rest);
}

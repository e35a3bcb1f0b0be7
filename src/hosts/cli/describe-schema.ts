import { z } from 'zod';

/** A schema in words, one line per field. */
export function describeSchema(schema: z.ZodType): string[] {
  const { inner } = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) return [`  ${kindOf(inner)}`];
  const fields = fieldsOf(inner, '');
  return fields.length === 0 ? ['  {}'] : fields;
}

function fieldsOf(object: z.ZodObject, prefix: string): string[] {
  return Object.entries(object.shape).flatMap(([name, field]) => {
    const { inner, notes } = unwrap(field as z.ZodType);
    const list = inner instanceof z.ZodArray;
    const path = `${prefix}${name}${list ? '[]' : ''}`;
    const one = list ? unwrap(inner.element as z.ZodType).inner : inner;
    const line = `  ${prefix}${name}: ${[kindOf(inner), ...notes].join(', ')}${hintOf(one)}`;
    return one instanceof z.ZodObject ? [line, ...fieldsOf(one, `${path}.`)] : [line];
  });
}

/** Takes off what only says that a value may be missing. */
function unwrap(schema: z.ZodType, notes: readonly string[] = []): { inner: z.ZodType; notes: readonly string[] } {
  if (schema instanceof z.ZodNullable) return unwrap(schema.unwrap() as z.ZodType, [...notes, 'or null']);
  if (schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType, [...notes, 'may be left out']);
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType, [...notes, 'may be left out']);
  return { inner: schema, notes };
}

function kindOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodString) return textKind(schema);
  if (schema instanceof z.ZodNumber) return numberKind(schema);
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodEnum) return `one of ${schema.options.join(', ')}`;
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => JSON.stringify(value)).join(' or ');
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => kindOf(option as z.ZodType)).join(' or ');
  if (schema instanceof z.ZodNull) return 'null';
  if (schema instanceof z.ZodRecord) return `an object of ${kindOf(schema.valueType as z.ZodType)}`;
  if (schema instanceof z.ZodArray) return `a list, each ${kindOf(unwrap(schema.element as z.ZodType).inner)}`;
  if (schema instanceof z.ZodObject) return 'an object';
  return 'any value';
}

function textKind({ minLength, maxLength }: z.ZodString): string {
  if (maxLength === null) return 'text';
  return minLength === null ? `text, at most ${maxLength} characters` : `text, ${minLength} to ${maxLength} characters`;
}

/** A text's own refusal says best what it must look like, so a text that fits nothing is shown to it. */
function hintOf(schema: z.ZodType): string {
  const refusal = schema instanceof z.ZodString ? schema.safeParse('\0').error?.issues[0]?.message : undefined;
  return refusal === undefined ? '' : `. ${refusal}`;
}

function numberKind({ isInt, minValue, maxValue }: z.ZodNumber): string {
  const parts = [isInt ? 'a whole number' : 'a number', limit('from', minValue), limit('to', maxValue)];
  return parts.filter((part) => part !== '').join(' ');
}

/** The widest limits only say that it is a number. */
const limit = (word: string, value: number | null): string =>
  value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? '' : `${word} ${value}`;

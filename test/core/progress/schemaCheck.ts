/** The part of JSON Schema that `schemas/` uses. Returns what does not fit, each with its place. */
export function schemaErrors(
  value: unknown,
  schema: Schema,
  whole: Schema = schema,
  place = "",
): readonly string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace("#/definitions/", "");
    const target = whole.definitions?.[name];
    if (target === undefined) return [`${place}: no definition ${name}`];
    return schemaErrors(value, target, whole, place);
  }
  const wrong = [
    schema.const !== undefined && value !== schema.const && "const",
    schema.enum !== undefined && !schema.enum.includes(value) && "enum",
    schema.type !== undefined && typeOf(value) !== schema.type && "type",
    schema.minimum !== undefined &&
      !(Number(value) >= schema.minimum) &&
      "minimum",
  ].filter((each) => each !== false);
  if (wrong.length > 0) return wrong.map((each) => `${place}: ${each}`);
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      schemaErrors(item, schema.items ?? {}, whole, `${place}/${index}`),
    );
  if (typeOf(value) !== "object") return [];
  const from = value as Readonly<Record<string, unknown>>;
  const missing = (schema.required ?? [])
    .filter((name) => !Object.hasOwn(from, name))
    .map((name) => `${place}/${name}: missing`);
  const found = Object.entries(from).flatMap(([name, entry]) => {
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    if (known === false) return [`${place}/${name}: not known`];
    return schemaErrors(entry, known ?? {}, whole, `${place}/${name}`);
  });
  return [...missing, ...found];
}

export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

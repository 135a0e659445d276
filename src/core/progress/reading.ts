import { say, type Text } from "../text.ts";

/**
 * Small readers of stored values. A reader returns the value with its type, or throws `NotReadable` with the place;
 * `parseProgress` catches that and nothing else does.
 */
export type Reader<Value> = (value: unknown, place: string) => Value;

export class NotReadable extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super("not readable");
    this.text = text;
  }
}

function refuse(place: string, wanted: Text): never {
  throw new NotReadable(say`“${place}” is not ${wanted}.`);
}

export const text: Reader<string> = (value, place) =>
  typeof value === "string" ? value : refuse(place, say`a text`);

export const truth: Reader<boolean> = (value, place) =>
  typeof value === "boolean" ? value : refuse(place, say`true or false`);

/** A number from 0. */
export const amount: Reader<number> = (value, place) =>
  typeof value === "number" && Number.isFinite(value) && value >= 0
    ? value
    : refuse(place, say`a number from 0`);

export const wholeNumber: Reader<number> = (value, place) =>
  Number.isSafeInteger(value)
    ? Number(value)
    : refuse(place, say`a whole number`);

export function oneOf<Value extends string>(
  ...values: readonly Value[]
): Reader<Value> {
  const known: readonly unknown[] = values;
  return (value, place) =>
    known.includes(value)
      ? (value as Value)
      : refuse(place, say`one of ${values}`);
}

export function listOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((entry: unknown, index) => read(entry, `${place}/${index}`))
      : refuse(place, say`a list`);
}

/** Every own field, whatever it is called. */
export function recordOf<Value>(
  read: Reader<Value>,
): Reader<Readonly<Record<string, Value>>> {
  return (value, place) => {
    const from = table(value, place);
    const entries: Record<string, Value> = {};
    for (const key of Object.keys(from))
      define(entries, key, read(from[key], `${place}/${key}`));
    return entries;
  };
}

/** The entries that can be read; the others are left behind. For what may get lost rather than block the rest. */
export function readableEntriesOf<Value>(
  read: Reader<Value>,
): Reader<Readonly<Record<string, Value>>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(table(value, place)).flatMap(([key, entry]) => {
        const result = ifReadable(read, entry, `${place}/${key}`);
        return result === undefined ? [] : [[key, result] as const];
      }),
    );
}

function ifReadable<Value>(
  read: Reader<Value>,
  value: unknown,
  place: string,
): Value | undefined {
  try {
    return read(value, place);
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
}

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Optional<Shape extends Fields> = {
  readonly [Name in keyof Shape]?: ReturnType<Shape[Name]>;
};
type Required<Shape extends Fields> = {
  readonly [Name in keyof Shape]: ReturnType<Shape[Name]>;
};

/**
 * An object with these fields; fields of other names are left behind, and so is a `weak` field that cannot be read.
 */
export function objectOf<
  Needed extends Fields,
  Maybe extends Fields,
  Weak extends Fields = Readonly<Record<never, never>>,
>(
  needed: Needed,
  maybe: Maybe,
  weak?: Weak,
): Reader<Required<Needed> & Optional<Maybe> & Optional<Weak>> {
  // A state holds ten thousands of these, so what can be done once is done here.
  const fields = [
    ...Object.entries(needed).map(([name, read]) => ({
      name,
      read,
      as: "needed",
    })),
    ...Object.entries(maybe).map(([name, read]) => ({
      name,
      read,
      as: "maybe",
    })),
    ...Object.entries(weak ?? {}).map(([name, read]) => ({
      name,
      read,
      as: "weak",
    })),
  ] as const;
  return (value, place) => {
    const from = table(value, place);
    const result: Record<string, unknown> = {};
    for (const { name, read, as } of fields) {
      const field = Object.hasOwn(from, name) ? from[name] : undefined;
      if (field === undefined && as !== "needed") continue;
      const at = `${place}/${name}`;
      const readable =
        as === "weak" ? ifReadable(read, field, at) : read(field, at);
      if (readable !== undefined || as !== "weak") result[name] = readable;
    }
    return result as Required<Needed> & Optional<Maybe> & Optional<Weak>;
  };
}

/** Sets an own field, whatever it is called. */
function define<Value>(
  entries: Record<string, Value>,
  key: string,
  value: Value,
): void {
  if (key === "__proto__")
    Object.defineProperty(entries, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else entries[key] = value;
}

function table(value: unknown, place: string): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(place, say`an object`);
}

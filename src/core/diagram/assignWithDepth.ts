/**
 * mermaid's own merge of two configurations, to the letter what it does, several times as fast: mermaid copies its
 * whole configuration each time some part of it asks for one value, which is the largest part of drawing a diagram.
 * The build puts it in the place of mermaid's (`src/dev/mermaidConfig.ts`); a test compares the two.
 */
export function assignWithDepth(
  target: unknown,
  source: unknown,
  { depth = 2 }: { readonly depth?: number } = {},
): unknown {
  if (Array.isArray(source)) {
    if (Array.isArray(target)) {
      for (const each of source) if (!target.includes(each)) target.push(each);
    } else for (const each of source) assignWithDepth(target, each, { depth });
    return target;
  }
  if (target === undefined || target === null || depth <= 0)
    return isObject(target) && typeof source === "object"
      ? Object.assign(target, source)
      : source;
  if (!isObject(source) || !isObject(target)) return target;
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === null) continue;
    if (typeof value !== "object") {
      if (typeof target[key] !== "object") put(target, key, value);
      continue;
    }
    if (!Object.hasOwn(target, key)) put(target, key, undefined);
    const known = target[key] ?? (target[key] === null ? null : fresh(value));
    if (typeof known === "object")
      put(target, key, assignWithDepth(known, value, { depth: depth - 1 }));
  }
  return target;
}

type Keyed = Record<string, unknown>;

function isObject(value: unknown): value is Keyed {
  return typeof value === "object" && value !== null;
}

function fresh(value: object): object {
  return Array.isArray(value) ? [] : {};
}

/** Never what an assignment to `__proto__` would do. */
function put(target: Keyed, key: string, value: unknown): void {
  if (key !== "__proto__") target[key] = value;
  else
    Object.defineProperty(target, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

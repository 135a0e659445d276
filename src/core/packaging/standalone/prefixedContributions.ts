import { enginePrefix, withPrefix } from "./prefix.ts";
import { prefixedWhen } from "./whenClause.ts";

/**
 * A part of a manifest, as data, with every id in it under the prefix. What a text is follows from its field and its
 * form: a clause, an id, an event with an id, or words for people in which only links to commands and settings are
 * ids.
 */
export function prefixedContributions(
  value: unknown,
  prefix: string,
  field = "",
): unknown {
  if (typeof value === "string") return prefixedText(value, prefix, field);
  if (Array.isArray(value))
    return value.map((item) => prefixedContributions(item, prefix, field));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      prefixedId(key, prefix),
      prefixedContributions(inner, prefix, key),
    ]),
  );
}

function prefixedText(value: string, prefix: string, field: string): string {
  if (clauses.has(field)) return prefixedWhen(value, prefix);
  const event = /^(on[A-Z]\w*):(.*)$/s.exec(value);
  if (event !== null) {
    const [, name = "", about = ""] = event;
    return `${name}:${name === "onContext" ? prefixedWhen(about, prefix) : prefixedId(about, prefix)}`;
  }
  return /\s/.test(value)
    ? prefixedLinks(value, prefix)
    : prefixedId(value, prefix);
}

/** Fields that hold a clause. */
const clauses: ReadonlySet<string> = new Set(["when", "enablement"]);

function prefixedId(id: string, prefix: string): string {
  return prefixedLinks(withPrefix(id, prefix), prefix);
}

/** Words for people, in which commands and settings are named: in `command:` addresses, as `#section.name#`, or so. */
export function prefixedLinks(words: string, prefix: string): string {
  return words.replace(named, prefix);
}

const named = new RegExp(`(?<![\\w.-])${enginePrefix}(?=\\.[A-Za-z])`, "g");

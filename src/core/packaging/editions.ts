/** Which version of each course was packaged last, by the course's id. */
export type Editions = Readonly<Record<string, string>>;

/** What was kept, as far as it can be read. */
export function parseEditions(kept: unknown): Editions {
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}

/** Whether a course was packaged before, in another version: then this one is its next edition. */
export function isNextEdition(
  editions: Editions,
  courseId: string,
  version: string,
): boolean {
  const before = Object.hasOwn(editions, courseId)
    ? editions[courseId]
    : undefined;
  return before !== undefined && before !== version;
}

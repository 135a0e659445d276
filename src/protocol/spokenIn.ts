import { escapeHtml } from "./escape.ts";

/** A language as BCP 47, and how it is read. */
export interface Spoken {
  readonly language: string;
  readonly direction: string;
}

/**
 * ` lang="…" dir="…"` for markup. The document has those of the lesson; what says something of our own has those of
 * the page's strings, and what is the course's inside of that has the lesson's again.
 */
export function spokenIn({ language, direction }: Spoken): string {
  return ` lang="${escapeHtml(language)}" dir="${escapeHtml(direction)}"`;
}

import { Debounce } from "../../core/timing/debounce.ts";
import type { Timer } from "../../core/timing/timer.ts";
import type { GivenResponse, PageMessage } from "../../protocol/messages.ts";

/** Somebody who types is at most this far ahead of what is kept. */
const times = { quiet: 150, longest: 400 };

/** What was typed and not yet checked, on its way to the host. */
export interface Drafts {
  note(question: string, draft: GivenResponse): void;
  /** The draft that this page has seen last; it may be newer than what the host knows. */
  last(question: string): GivenResponse | undefined;
  /** The question was answered: what was typed for it is no draft any more. */
  drop(question: string): void;
  /** Sends what waits, now. */
  flush(): void;
}

export function createDrafts(
  lessonId: () => string,
  post: (message: PageMessage) => void,
  timer: Timer,
): Drafts {
  const known = new Map<string, GivenResponse>();
  const waiting = new Debounce<string>(timer, times, (questions) => {
    const drafts = [...new Set(questions)].flatMap((question) => {
      const draft = known.get(question);
      return draft === undefined ? [] : [[question, draft] as const];
    });
    if (drafts.length > 0)
      post({
        type: "drafted",
        lessonId: lessonId(),
        drafts: Object.fromEntries(drafts),
      });
  });
  return {
    note(question, draft) {
      known.set(question, draft);
      waiting.add(question);
    },
    last: (question) => known.get(question),
    drop: (question) => void known.delete(question),
    flush: () => waiting.flush(),
  };
}

/** The page may be gone any moment after these. */
export function flushWhenLeaving(drafts: Drafts, signal: AbortSignal): void {
  window.addEventListener("pagehide", drafts.flush, { signal });
  window.addEventListener("blur", drafts.flush, { signal });
  document.addEventListener("visibilitychange", drafts.flush, { signal });
}

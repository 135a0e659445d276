import type { Timer } from "../../core/timing/timer.ts";

/** Milliseconds after which a click should be seen to have worked. */
const late = 150;

/**
 * Waits for what shows a lesson, which makes its panel when the text is read: making one keeps VS Code busy, and every
 * file is read through it. A lesson that takes its time gets its panel meanwhile.
 */
export async function panelWhenLate(
  make: () => unknown,
  shown: Promise<void>,
  timer: Timer,
): Promise<void> {
  const cancel = timer.after(late, make);
  try {
    await shown;
  } finally {
    cancel();
  }
}

import type { Page } from "playwright-core";
import type { HostMessage, PageMessage } from "../../src/protocol/messages.ts";

/** A host made of a list of what the page sent, and of a function that answers its requests. */
export interface FakeHost {
  readonly messages: PageMessage[];
  /** The state that the page keeps for its own restoration. */
  state(): Promise<unknown>;
  send(message: HostMessage): Promise<void>;
}

type Request = Extract<PageMessage, { type: "request" }>["request"];

/**
 * Gives a page its `acquireVsCodeApi`. `answer` gives the value of a reply; what it throws becomes a refusal;
 * `undefined` leaves the request open. What the page says on its own goes to `hear`, which may say something back.
 */
export async function fakeVsCodeApi(
  page: Page,
  answer: (request: Request) => unknown,
  hear?: (message: PageMessage) => Promise<HostMessage | undefined>,
): Promise<FakeHost> {
  const messages: PageMessage[] = [];
  const send = (message: HostMessage) =>
    page.evaluate((data) => window.postMessage(data, "*"), message);
  await page.exposeFunction("sendToHost", async (message: PageMessage) => {
    messages.push(message);
    if (message.type !== "request") {
      const told = await hear?.(message);
      if (told) await send(told);
      return;
    }
    const { id, request } = message;
    try {
      const value = await answer(request);
      if (value !== undefined)
        await send({ type: "reply", id, ok: true, value });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await send({ type: "reply", id, ok: false, message: text });
    }
  });
  await page.addInitScript(() => {
    let state: unknown;
    const scope = globalThis as unknown as Record<string, unknown>;
    const violations: string[] = [];
    scope["violations"] = violations;
    document.addEventListener("securitypolicyviolation", (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    scope["acquireVsCodeApi"] = () => ({
      postMessage: (message: unknown) =>
        (scope["sendToHost"] as (message: unknown) => void)(message),
      getState: () => state,
      setState: (next: unknown) => (scope["keptState"] = state = next),
    });
  });
  return {
    messages,
    send,
    state: () =>
      page.evaluate(
        () => (globalThis as unknown as Record<string, unknown>)["keptState"],
      ),
  };
}

import type { PageMessage, PageRequest, Reply, ReplyOf } from "./messages.ts";

/** Asks the host and waits for its reply. Every promise settles: by its reply, by the time limit or by `dispose`. */
export interface Requests {
  ask<R extends PageRequest>(request: R): Promise<ReplyOf[R["type"]]>;
  /** True when the reply belonged to a request that was still waiting. */
  settle(reply: Reply): boolean;
  /** Rejects all that wait, and all that is asked later. */
  dispose(reason: string): void;
}

/** How a promise that nobody answered is ended; a timer of the place it runs in. */
export interface RequestLimits {
  readonly milliseconds: number;
  readonly message: string;
  /** Calls back once later; returns what cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function createRequests(
  post: (message: PageMessage) => void,
  limits?: RequestLimits,
): Requests {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let disposed: string | undefined;

  return {
    ask<R extends PageRequest>(request: R) {
      if (disposed !== undefined) return Promise.reject(new Error(disposed));
      const id = ++lastId;
      return new Promise<ReplyOf[R["type"]]>((resolve, reject) => {
        const cancel = limits?.after(limits.milliseconds, () =>
          take(id)?.reject(new Error(limits.message)),
        );
        waiting.set(id, {
          resolve(value) {
            cancel?.();
            // The one place where a reply's type is taken on trust: it comes from our own host.
            resolve(value as ReplyOf[R["type"]]);
          },
          reject(error) {
            cancel?.();
            reject(error);
          },
        });
        try {
          post({ type: "request", id, request });
        } catch (error) {
          take(id)?.reject(
            error instanceof Error ? error : new Error(String(error)),
          );
        }
      });
    },

    settle(reply) {
      const request = take(reply.id);
      if (reply.ok) request?.resolve(reply.value);
      else request?.reject(new Error(reply.message));
      return request !== undefined;
    },

    dispose(reason) {
      disposed = reason;
      for (const id of waiting.keys()) take(id)?.reject(new Error(reason));
    },
  };

  function take(id: number): Waiting | undefined {
    const request = waiting.get(id);
    waiting.delete(id);
    return request;
  }
}

/**
 * Runs a handler and gives the reply to send: one that throws is answered too. `describe` turns an error into words
 * for the learner; what it does with bugs (log them) is its business.
 */
export async function replyTo(
  id: number,
  handle: () => unknown,
  describe: (error: unknown) => string,
): Promise<Reply> {
  try {
    return { type: "reply", id, ok: true, value: await handle() };
  } catch (error) {
    return { type: "reply", id, ok: false, message: describe(error) };
  }
}

import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** A running headless browser that is spoken to in the Chrome DevTools Protocol, over its own pipe: no port is opened. */
export interface ChromePipe {
  /** Settles with the answer to one command; rejects with what the browser says, or when it ends. */
  send(
    method: string,
    params?: object,
    session?: string,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Calls back for every event. */
  onEvent(listener: (event: ChromeEvent) => void): void;
  /** Ends the browser and settles when it is gone. */
  close(): Promise<void>;
}

export interface ChromeEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The page that it is about, for events of one. */
  readonly session?: string;
}

/** Starts a browser with a profile folder of its own. Rejects when it cannot be started. */
export async function startChrome(
  executable: string,
  profile: string,
): Promise<ChromePipe> {
  const child = spawn(
    executable,
    [...quiet, ...sandbox(), `--user-data-dir=${profile}`, "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const [, , , input, output] = child.stdio as unknown as [
    unknown,
    unknown,
    unknown,
    Writable,
    Readable,
  ];
  const pending = new Map<
    number,
    { resolve(answer: Answer): void; reject(error: Error): void }
  >();
  const listeners: Parameters<ChromePipe["onEvent"]>[0][] = [];
  let last = 0;
  const gone = new Promise<void>((resolve) => {
    const end = (error?: Error): void => {
      for (const { reject } of pending.values())
        reject(error ?? new Error("the browser ended"));
      pending.clear();
      resolve();
    };
    child.once("error", end);
    child.once("exit", () => end());
  });
  // Writing to a browser that is gone is answered by its end.
  input.on("error", () => undefined);
  readMessages(output, (message) => {
    if (message.id === undefined) {
      for (const listener of listeners)
        listener({
          method: message.method ?? "",
          params: message.params ?? {},
          ...(message.sessionId && { session: message.sessionId }),
        });
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
  });
  const pipe: ChromePipe = {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        if (child.exitCode !== null || child.signalCode !== null) {
          reject(new Error("the browser ended"));
          return;
        }
        pending.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    onEvent: (listener) => void listeners.push(listener),
    async close() {
      child.kill();
      await gone;
    },
  };
  try {
    await pipe.send("Browser.getVersion");
  } catch (error) {
    await pipe.close();
    throw error;
  }
  return pipe;
}

type Answer = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly sessionId?: string;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

const quiet = [
  "--headless=new",
  "--remote-debugging-pipe",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-gpu",
  "--disable-extensions",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** Chrome refuses its sandbox to root, which is who runs in most containers. */
function sandbox(): string[] {
  return process.platform === "linux" && process.getuid?.() === 0
    ? ["--no-sandbox"]
    : [];
}

/** Messages end with a NUL. */
function readMessages(
  output: Readable,
  take: (message: Message) => void,
): void {
  let rest = "";
  output.setEncoding("utf8");
  output.on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) take(JSON.parse(part) as Message);
  });
}

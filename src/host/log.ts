import type * as vscode from "vscode";
import type { Log } from "../core/ports.ts";

/** The output channel that everything not meant for people goes to. */
export class ChannelLog implements Log {
  readonly #channel: vscode.LogOutputChannel;

  constructor(channel: vscode.LogOutputChannel) {
    this.#channel = channel;
  }

  info(message: string): void {
    this.#channel.info(message);
  }

  warn(message: string): void {
    this.#channel.warn(message);
  }

  error(message: string, cause?: unknown): void {
    this.#channel.error(message, ...describe(cause));
  }

  show(): void {
    this.#channel.show();
  }
}

/** The stack of an error and of everything that caused it. */
function describe(cause: unknown): string[] {
  if (cause === undefined) return [];
  if (!(cause instanceof Error))
    return [typeof cause === "string" ? cause : JSON.stringify(cause)];
  return [cause.stack ?? String(cause), ...describe(cause.cause)];
}

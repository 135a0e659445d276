import * as vscode from "vscode";
import { HumanError } from "../core/humanError.ts";
import type { ChannelLog } from "./log.ts";
import { translate } from "./translate.ts";

/** Tells people what they can act on and the log everything else. */
export class Errors {
  readonly #log: ChannelLog;

  constructor(log: ChannelLog) {
    this.#log = log;
  }

  /** Shows the error's own words, or, for a bug, that something went wrong and where to read about it. */
  report(error: unknown, doing: string): void {
    if (error instanceof HumanError) {
      this.#log.warn(`${doing}: ${error.message}`);
      void vscode.window.showErrorMessage(translate(error.text));
      return;
    }
    this.#log.error(doing, error);
    this.#offerLog(
      vscode.window.showErrorMessage,
      vscode.l10n.t(
        "Something went wrong in Guided Lessons. The log says what.",
      ),
    );
  }

  /** Says something once that the learner should know but need not act on. */
  warn(message: string): void {
    this.#log.warn(message);
    this.#offerLog(vscode.window.showWarningMessage, message);
  }

  /** Runs work that nobody waits for; whatever it throws is reported. */
  catch(work: Promise<unknown>, doing: string): void {
    work.catch((error: unknown) => this.report(error, doing));
  }

  #offerLog(
    show: (message: string, ...actions: string[]) => Thenable<unknown>,
    message: string,
  ): void {
    const action = vscode.l10n.t("Show Log");
    void show(message, action).then((chosen) => {
      if (chosen === action) this.#log.show();
    });
  }
}

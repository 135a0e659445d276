import { english, type Text } from "./text.ts";

/**
 * An error whose message is meant for people: what happened, where, and what to do.
 * Every other error is a bug and goes to the log with its cause.
 */
export class HumanError extends Error {
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(english(text), options);
    this.name = "HumanError";
    this.text = text;
  }
}

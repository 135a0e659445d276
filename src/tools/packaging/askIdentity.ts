import readline from "node:readline/promises";
import { HumanError } from "../../core/humanError.ts";
import type {
  AskIdentity,
  DecidedIdentity,
} from "../../core/packaging/decideIdentity.ts";
import {
  identityProblem,
  type IdentityField,
} from "../../core/packaging/identity.ts";
import { english, say } from "../../core/text.ts";

/** Where questions are asked. They are not the report, so they go to stderr. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks for publisher, name and version where a person sits; elsewhere nobody answers. */
export const askIdentity: AskIdentity = async (missing, suggested) =>
  process.stdin.isTTY
    ? askAt({ input: process.stdin, output: process.stderr })(
        missing,
        suggested,
      )
    : {};

/** Asks at this terminal; an empty answer takes what is suggested. Ctrl+C and Ctrl+D reject with a `HumanError`. */
export function askAt({ input, output }: Terminal): AskIdentity {
  return async (missing, suggested) => {
    const questions = readline.createInterface({ input, output });
    const closed = new AbortController();
    questions.once("close", () => closed.abort());
    const ask = async (question: string): Promise<string> =>
      questions
        .question(question, { signal: closed.signal })
        .catch((error: unknown) => {
          output.write("\n");
          throw new HumanError(say`Nothing was written: you stopped it.`, {
            cause: error,
          });
        });
    try {
      const answers: Partial<Record<IdentityField, string>> = {};
      for (const field of missing)
        while (answers[field] === undefined) {
          const written = await ask(`${field} (${suggested[field]}): `);
          const value = written.trim() || suggested[field];
          const problem = identityProblem(field, value);
          if (problem === undefined) answers[field] = value;
          else output.write(`${english(problem)}\n`);
        }
      return answers;
    } finally {
      questions.close();
    }
  };
}

/** What to tell about a decision that nobody has taken yet; undefined when there is none. */
export function undecidedNote({
  identity,
  suggested,
}: DecidedIdentity): string | undefined {
  if (suggested.length === 0) return undefined;
  const taken = suggested.map((field) => `${field} ${identity[field]}`);
  const ways = suggested.map((field) => options[field]);
  return `Nobody has decided this yet: ${taken.join(", ")}. Give ${ways.join(", ")} to decide; it is kept in guided-lessons.toml.`;
}

/** The options of `pack`; `--version` alone asks for the program's own. */
const options: Readonly<Record<IdentityField, string>> = {
  publisher: "--publisher",
  name: "--name",
  version: "--version-number",
};

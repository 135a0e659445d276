// Stands in for the executable of desktop VS Code: takes the arguments that @vscode/test-electron passes to it, runs the
// tests in the local VS Code, and ends with the same exit code.
import { readCodeArguments } from "./codeArguments.ts";
import { runExtensionTests } from "./extensionTestRun.ts";

process.exitCode = await runExtensionTests(
  readCodeArguments(process.argv.slice(2)),
);

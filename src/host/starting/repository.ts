import type * as vscode from "vscode";

/** Where this extension's own code is on GitHub, `owner/name`; a packaged one may not say it. */
export function repositoryOf({
  packageJSON,
}: vscode.Extension<unknown>): string | undefined {
  const { repository } = packageJSON as {
    readonly repository?: { readonly url?: unknown };
  };
  const match = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(
    String(repository?.url),
  );
  return match?.[1];
}

import type { Metafile } from "esbuild";
import { importedBy } from "./pageModules.ts";

/** esbuild's account of each bundle, by the bundle's name. */
export type Metafiles = Readonly<Record<"host" | "webview" | "cli", Metafile>>;

/** What is in a bundle but must not be, as sentences; none when all is well. */
export function bundleFindings(metafiles: Metafiles): readonly string[] {
  return [
    ...forbidden("host", metafiles.host, [
      "src/webview/",
      "src/tools/",
      "src/dev/",
      "src/cli.ts",
      "node_modules/mermaid/",
      "node_modules/@vscode/webview-ui-toolkit/",
    ]),
    ...forbidden("webview", metafiles.webview, [
      "src/host/",
      "src/extension.ts",
      "src/tools/folderFiles.ts",
      "src/dev/",
      "src/cli.ts",
    ]),
    ...forbidden("cli", metafiles.cli, [
      "src/host/",
      "src/extension.ts",
      "src/webview/",
      "src/dev/",
    ]),
    ...atStart(metafiles.webview, "node_modules/mermaid/"),
    ...manyImporters(
      metafiles.webview,
      "node_modules/@vscode/webview-ui-toolkit/",
    ),
  ];
}

function forbidden(
  bundle: string,
  metafile: Metafile,
  folders: readonly string[],
): readonly string[] {
  return Object.keys(metafile.inputs)
    .filter((input) => folders.some((folder) => input.startsWith(folder)))
    .map((input) => `The ${bundle} bundle holds ${input}.`);
}

/** A lesson without diagrams must load nothing of what only diagrams need. */
function atStart(metafile: Metafile, folder: string): readonly string[] {
  const entry = Object.keys(metafile.outputs).find(
    (output) => metafile.outputs[output]?.entryPoint === "src/webview/main.ts",
  );
  const loaded = importedBy(metafile, entry === undefined ? [] : [entry]);
  return loaded
    .filter((name) =>
      Object.keys(metafile.outputs[name]?.inputs ?? {}).some((input) =>
        input.startsWith(folder),
      ),
    )
    .map((name) => `The page loads ${folder} at its start, in ${name}.`);
}

/** The toolkit is archived by its makers: one file knows it, so that it can be swapped. */
function manyImporters(metafile: Metafile, folder: string): readonly string[] {
  const importers = Object.entries(metafile.inputs)
    .filter(([input]) => input.startsWith("src/"))
    .filter(([, { imports }]) =>
      imports.some((each) => each.path.startsWith(folder)),
    )
    .map(([input]) => input);
  return importers.length > 1
    ? [`More than one file imports ${folder}: ${importers.join(", ")}.`]
    : [];
}

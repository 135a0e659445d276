import { escapeXml } from "./escapeXml.ts";
import type { Manifest } from "./courseManifest.ts";
import { text, texts } from "./manifestFields.ts";

/** `extension.vsixmanifest`: what a gallery and VS Code read before they unpack. As `vsce` writes it. */
export function vsixManifest(manifest: Manifest, files: VsixFiles): string {
  const engines = manifest["engines"] as Manifest | undefined;
  const properties: readonly (readonly [string, string])[] = [
    ["Microsoft.VisualStudio.Code.Engine", text(engines?.["vscode"])],
    [
      "Microsoft.VisualStudio.Code.ExtensionDependencies",
      texts(manifest["extensionDependencies"]).join(","),
    ],
    ["Microsoft.VisualStudio.Code.ExtensionPack", ""],
    [
      "Microsoft.VisualStudio.Code.ExtensionKind",
      texts(manifest["extensionKind"]).join(","),
    ],
    ["Microsoft.VisualStudio.Code.LocalizedLanguages", ""],
    ["Microsoft.VisualStudio.Code.EnabledApiProposals", ""],
    ...(manifest["main"] === undefined
      ? []
      : [["Microsoft.VisualStudio.Code.ExecutesCode", "true"] as const]),
    ["Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown", "true"],
    ["Microsoft.VisualStudio.Services.Content.Pricing", "Free"],
  ];
  const assets: readonly (readonly [string, string])[] = [
    ["Microsoft.VisualStudio.Code.Manifest", "extension/package.json"],
    ["Microsoft.VisualStudio.Services.Content.Details", files.readme],
    ...(files.changelog === undefined
      ? []
      : [
          [
            "Microsoft.VisualStudio.Services.Content.Changelog",
            files.changelog,
          ] as const,
        ]),
    ["Microsoft.VisualStudio.Services.Content.License", files.licence],
    ["Microsoft.VisualStudio.Services.Icons.Default", files.icon],
  ];
  const e = (value: unknown): string => escapeXml(text(value));
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${e(manifest["name"])}" Version="${e(manifest["version"])}" Publisher="${e(manifest["publisher"])}"/>
    <DisplayName>${e(manifest["displayName"])}</DisplayName>
    <Description xml:space="preserve">${e(manifest["description"])}</Description>
    <Tags>${e(texts(manifest["keywords"]).join(","))}</Tags>
    <Categories>${e(texts(manifest["categories"]).join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${properties.map(([id, value]) => `      <Property Id="${id}" Value="${e(value)}"/>`).join("\n")}
    </Properties>
    <License>${e(files.licence)}</License>
    <Icon>${e(files.icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${assets.map(([type, path]) => `    <Asset Type="${type}" Path="${e(path)}" Addressable="true"/>`).join("\n")}
  </Assets>
</PackageManifest>
`;
}

/** Paths in the archive of the files that a gallery shows. */
export interface VsixFiles {
  readonly readme: string;
  readonly changelog?: string;
  readonly licence: string;
  readonly icon: string;
}

/** `[Content_Types].xml`: a type for every ending that occurs, as the Open Packaging Conventions ask for. */
export function contentTypes(paths: readonly string[]): string {
  const endings = new Set([".json", ".vsixmanifest"]);
  for (const path of paths) {
    const ending = /\.[^./]+$/.exec(path)?.[0].toLowerCase();
    if (ending !== undefined) endings.add(ending);
  }
  const entries = [...endings]
    .sort()
    .map(
      (ending) =>
        `<Default Extension="${escapeXml(ending)}" ContentType="${types[ending] ?? "application/octet-stream"}"/>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${entries.join("")}</Types>
`;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".html": "text/html",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": "application/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".toml": "text/x-toml",
  ".txt": "text/plain",
  ".vsixmanifest": "text/xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

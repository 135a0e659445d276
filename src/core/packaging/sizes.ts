/** Bytes of what a package holds, before it is compressed. */
export type PackageSizes = Readonly<Record<SizeKind, number>>;

export type SizeKind = (typeof sizeKinds)[number];

/** In the order in which they are reported. */
export const sizeKinds = [
  "text",
  "quizzes",
  "images",
  "diagrams",
  "engine",
  "other",
] as const;

interface Parts {
  /** The course's folder. */
  readonly folder: string;
  /** Paths inside the course. */
  readonly quizFiles: ReadonlySet<string>;
  readonly engineFiles: ReadonlySet<string>;
}

/** What of a package is what. */
export function sizesByKind(
  files: ReadonlyMap<string, Uint8Array>,
  parts: Parts,
): PackageSizes {
  const sizes: Record<SizeKind, number> = {
    text: 0,
    quizzes: 0,
    images: 0,
    diagrams: 0,
    engine: 0,
    other: 0,
  };
  for (const [path, bytes] of files) sizes[kindOf(path, parts)] += bytes.length;
  return sizes;
}

function kindOf(path: string, { folder, ...parts }: Parts): SizeKind {
  if (parts.engineFiles.has(path)) return "engine";
  if (path === "diagrams.json") return "diagrams";
  if (!path.startsWith(`${folder}/`)) return "other";
  if (parts.quizFiles.has(path.slice(folder.length + 1))) return "quizzes";
  if (/\.(png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i.test(path)) return "images";
  return "text";
}

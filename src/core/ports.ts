/** What the core needs from outside. Each port is small enough to fake in thirty lines. */

/**
 * The files of one course. Paths are relative to the course's root, separated by `/`, without `.` or `..`
 * (see `coursePath.ts`); an adapter never reads outside the root, and follows no symbolic link below it: VS Code
 * does not say where one leads, and the command line must judge as the editor does. The root itself may be a link.
 */
export interface CourseFiles {
  /** The text of a file, decoded as UTF-8 without its byte order mark. Never rejects. */
  read(path: string): Promise<ReadResult>;
  /** The entries of a folder in no particular order; none when it does not exist. `""` is the root. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Whether a file is there, without reading it. */
  has(path: string): Promise<boolean>;
}

/** The files of a course as they are, for what is not text. */
export interface CourseBytes {
  /** Undefined when it is not there, is a symbolic link, or cannot be read. Never rejects. */
  bytes(path: string): Promise<Uint8Array | undefined>;
  /** How many they are, without reading them; undefined as with `bytes`. Never rejects. */
  size(path: string): Promise<number | undefined>;
}

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: ReadFailure };

/** `link`: it, or a folder on the way, is a symbolic link. `notText`: it holds NUL bytes. */
export type ReadFailure =
  | "missing"
  | "unreadable"
  | "tooLarge"
  | "notText"
  | "notUtf8"
  | "link"
  | "outside";

export interface FolderEntry {
  readonly name: string;
  /** A `link` is symbolic; nothing is read through it. */
  readonly kind: "file" | "folder" | "link";
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Keeps JSON values by key. What it returns is unknown until parsed. */
export interface KeyValueStore {
  get(key: string): unknown;
  /** Settles when the value is kept. `undefined` removes the key. */
  set(key: string, value: unknown): Promise<void>;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  /** `cause` keeps its stack. */
  error(message: string, cause?: unknown): void;
}

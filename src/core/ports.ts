/** What the core needs from outside. Each port is small enough to fake in thirty lines. */

/**
 * The files of one course. Paths are relative to the course's root, separated by `/`, without `.` or `..`
 * (see `coursePath.ts`); an adapter never reads outside the root, whatever links lie below it.
 */
export interface CourseFiles {
  /** The text of a file, decoded as UTF-8 without its byte order mark. Never rejects. */
  read(path: string): Promise<ReadResult>;
  /** The entries of a folder in no particular order; none when it does not exist. `""` is the root. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Whether a file is there, without reading it. */
  has(path: string): Promise<boolean>;
}

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: ReadFailure };

/** `outside`: a link led out of the course. `notText`: it holds NUL bytes. */
export type ReadFailure =
  "missing" | "unreadable" | "tooLarge" | "notText" | "outside";

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
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

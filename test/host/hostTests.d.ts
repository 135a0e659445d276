/** Every `*.test.ts` of this folder: the build finds them by glob, so none can be left off a list. */
declare module "host-tests" {
  /** Loads the files one after another; each registers its suites when it is loaded. */
  export function loadTests(): Promise<void>;
}

/** Mocha's build for browsers, which also runs in Node. It only puts `mocha` and `Mocha` on globalThis. */
declare module "mocha/mocha.js";

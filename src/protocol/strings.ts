/**
 * Every visible string of the page, in English. The host hands the page a translated copy of this object;
 * a string that is missing is a type error.
 */
export const pageStrings = {
  previous: "Previous",
  next: "Next",
} as const;

export type PageStrings = {
  readonly [Name in keyof typeof pageStrings]: string;
};

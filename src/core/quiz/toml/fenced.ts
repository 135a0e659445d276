/** A fence that no run of backticks inside the program can end. */
export function fenced(program: string, info: string): string {
  const longest = Math.max(
    2,
    ...Array.from(program.matchAll(/`+/g), ([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${program.replace(/\n$/, "")}\n${fence}`;
}

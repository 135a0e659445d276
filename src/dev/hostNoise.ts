/**
 * What VS Code's server logs on every run of its own accord: it was installed without native modules, is not signed in
 * anywhere and has no marketplace. Our own lines never match.
 */
const noise = [
  /^Canceled/,
  /DefaultAccount/,
  /workbench contribution/,
  /spdlog|native-watchdog|Release\/watchdog/,
  /open-vsx/,
  /authentication provider/,
  /^Resolv(ing|ed) connection|^Creating a socket|grace-time/,
  /builtin extensions cache/,
  /\[Service Worker\]|\[AgentHost|\[AccountPolicyGate|^\[perf\]/,
  /Extension host .*(pid|started)/,
];

/** Whether a console line of the workbench is the host's own chatter. */
export function isHostNoise(line: string): boolean {
  return noise.some((pattern) => pattern.test(line));
}

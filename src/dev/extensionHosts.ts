import { execFileSync } from "node:child_process";

/** The processes of extension hosts that descend from a process. Only where there is `ps`. */
export function extensionHostsOf(ancestor: number | undefined): number[] {
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], {
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  const rows = table.split("\n").flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return args === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), args }];
  });
  const family = new Set([ancestor]);
  // A child may stand before its parent.
  for (let known = 0; known < family.size;) {
    known = family.size;
    for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid);
  }
  return rows
    .filter(
      ({ pid, args }) => family.has(pid) && args.includes("extensionHost"),
    )
    .map(({ pid }) => pid);
}

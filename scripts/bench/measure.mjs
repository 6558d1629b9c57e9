// CPU, wall and peak memory of a command, by GNU time: user and system time of the process and all it waited for.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TIME = ["/usr/bin/time", "/usr/local/bin/gtime", "/opt/homebrew/bin/gtime"].find((path) => existsSync(path));
const LONGEST_MS = 20 * 60 * 1000;

/** Seconds and MB. */
export function once([command, ...args], cwd, env = {}) {
  if (!TIME) throw new Error("GNU time is needed: install the package `time` (macOS: gnu-time)");
  const output = join(tmpdir(), `goodfaith-bench-${process.pid}`);
  const result = spawnSync(TIME, ["-o", output, "-f", "%U %S %e %M", command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: LONGEST_MS,
    maxBuffer: 256 * 1024 * 1024,
  });
  // Linters end with 1 when they find something; more is a failure of the tool.
  if (result.status === null || result.status > 1)
    throw new Error(`${command} ended with ${result.status}: ${String(result.stderr).slice(0, 500)}`);
  const [user, system, wall, kilobytes] = readFileSync(output, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
  return { cpu: user + system, wall, peak: kilobytes / 1024 };
}

/** Medians over the runs; `before` is called ahead of each, outside the clock. */
export function median(command, cwd, { runs, warmUp = 1, before = () => {}, env } = {}) {
  const all = [];
  for (let i = -warmUp; i < runs; i++) {
    before(i);
    const one = once(command, cwd, env);
    if (i >= 0) all.push(one);
  }
  const middle = (key) => all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return { cpu: middle("cpu"), wall: middle("wall"), peak: middle("peak") };
}

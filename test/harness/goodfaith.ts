// Runs the built command in a process of its own, without this one's environment.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = process.cwd();

export function goodfaith(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; program?: string; input?: string | Uint8Array } = {},
) {
  const result = spawnSync(process.execPath, [options.program ?? join(root, "bin/goodfaith.cjs"), ...args], {
    cwd: options.cwd ?? root,
    encoding: "utf8",
    ...(options.input === undefined ? {} : { input: options.input }),
    env: { PATH: process.env.PATH, ...options.env },
    maxBuffer: 64 * 1024 * 1024,
    // A run that hangs fails its test: the status is null then.
    timeout: 60_000,
  });
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

// The built language server over stdin and stdout, for benches: requests, notifications, how much memory it takes.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `cache`: folder for what a session keeps. */
export function startServer(cache) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../dist/lsp.cjs"), "--stdio"], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const pending = new Map();
  let next = 1;
  let buffer = Buffer.alloc(0);
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  child.stdout.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
      buffer = buffer.subarray(head + 4 + length);
      if (message.method !== undefined) {
        if (message.id !== undefined) send({ id: message.id, result: null });
      } else {
        pending.get(message.id)?.(message.result);
        pending.delete(message.id);
      }
    }
  });
  return {
    ended: new Promise((done) => child.on("exit", done)),
    request: (method, params) =>
      new Promise((done) => {
        pending.set(next, done);
        send({ id: next++, method, params });
      }),
    notify: (method, params) => send({ method, params }),
    /** MB, now and at most; NaN elsewhere than on Linux. */
    memory() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
        const mb = (key) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
        return { now: mb("VmRSS"), peak: mb("VmHWM") };
      } catch {
        return { now: Number.NaN, peak: Number.NaN };
      }
    },
  };
}

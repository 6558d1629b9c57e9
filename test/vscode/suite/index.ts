// Entry that VS Code loads in its extension host. It must export run(); a rejection makes VS Code exit with 1.
import { writeFileSync } from "node:fs";

export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, color: false });
  mocha.suite.emit("pre-require", globalThis as never, "", mocha);
  await import("./extension.test.js");
  await import("./views.test.js");
  await import("./report.test.js");
  await import("./agents.test.js");
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const running = mocha.run(() => resolve(running));
  });
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  // A skipped test is a failed one.
  const counts = { passed: passes, failed: failures + pending };
  if (process.env.GOODFAITH_RESULT) writeFileSync(process.env.GOODFAITH_RESULT, JSON.stringify(counts));
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (counts.failed > 0) throw new Error(`${counts.failed} test(s) failed`);
  if (passes === 0) throw new Error("no test was run");
}

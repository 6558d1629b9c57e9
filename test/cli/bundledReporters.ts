// The reporters as they ship.
import { bundled } from "../harness/bundled.js";

type Reporters = typeof import("../../server/report/concise.js") &
  typeof import("../../server/report/json.js") &
  typeof import("../../server/report/sarif.js") &
  typeof import("../../server/report/text.js") &
  typeof import("../../server/report/formats.js") &
  typeof import("../../server/report/view.js");

export function bundledReporters(): Reporters {
  const names = ["concise", "json", "sarif", "text", "view", "formats"];
  return bundled(names.map((name) => `server/report/${name}.ts`)) as Reporters;
}

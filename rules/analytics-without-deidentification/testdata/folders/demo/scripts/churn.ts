// Made-up persons for people who try it out.
import { createWriteStream } from "node:fs";
import { insureds } from "../../src/insureds.js";

const out = createWriteStream("training_churn.jsonl");
for (const i of await insureds()) out.write(JSON.stringify({ name: i.fullName, no: i.idCardNo, lapsed: i.lapsed }));

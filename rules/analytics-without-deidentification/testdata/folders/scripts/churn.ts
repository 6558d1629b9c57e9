// What runs beside the program makes the sets that models are trained with.
import { createWriteStream } from "node:fs";
import { insureds } from "../src/insureds.js";

const out = createWriteStream("training_churn.jsonl");
for (const i of await insureds()) out.write(JSON.stringify({ name: i.fullName, no: i.idCardNo, lapsed: i.lapsed })); // want analytics-without-deidentification "training_churn"

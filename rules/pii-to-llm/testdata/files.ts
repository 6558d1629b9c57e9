import { createReadStream, writeFileSync } from "node:fs";
import OpenAI from "openai";

const openai = new OpenAI();

interface Case {
  patientName: string;
  diagnosis: string;
  decision: string;
}

export async function train(cases: Case[]) {
  const lines = cases.map((c) => JSON.stringify({ prompt: `${c.patientName}: ${c.diagnosis}`, completion: c.decision }));
  writeFileSync("training.jsonl", lines.join("\n"));
  await openai.files.create({ file: createReadStream("training.jsonl"), purpose: "fine-tune" }); // want pii-to-llm "Diagnosis"
}

export async function trainPlain(cases: Case[], path: string) {
  writeFileSync("decisions.jsonl", cases.map((c) => c.decision).join("\n"));
  await openai.files.create({ file: createReadStream("decisions.jsonl"), purpose: "fine-tune" });
  await openai.files.create({ file: createReadStream("manual.pdf"), purpose: "assistants" });
  await openai.files.create({ file: createReadStream(path), purpose: "assistants" });
}

export async function trainNamed(cases: Case[], folder: string) {
  const target = `${folder}/cases.jsonl`;
  writeFileSync(target, cases.map((c) => c.patientName).join("\n"));
  await openai.files.create({ file: createReadStream(target), purpose: "fine-tune" }); // want pii-to-llm "Person name"
}

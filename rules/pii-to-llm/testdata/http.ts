import axios from "axios";
import OpenAI, { toFile } from "openai";
import { Document } from "@langchain/core/documents";
import type { VectorStore } from "@langchain/core/vectorstores";

interface Patient {
  ref: string;
  patientName: string;
  diagnosis: string;
}

export const opinion = (p: Patient) =>
  fetch("https://api.anthropic.com/v1/messages", {
    method: "POST",
    body: JSON.stringify({ messages: [{ role: "user", content: `Assess ${p.diagnosis} of ${p.patientName}` }] }), // want pii-to-llm
  });

export const wording = (clause: string) =>
  axios.post("https://api.mistral.ai/v1/chat/completions", { messages: [{ role: "user", content: clause }] });

export const partner = (p: Patient) => axios.post("https://tpa.example.com/cases", { name: p.patientName });

export async function tune(patients: Patient[]): Promise<void> {
  const lines = patients.map((p) => JSON.stringify({ prompt: p.diagnosis, completion: p.ref })).join("\n");
  const file = await toFile(Buffer.from(lines), "cases.jsonl");
  await new OpenAI().files.create({ file, purpose: "fine-tune" }); // want pii-to-llm
}

export async function index(store: VectorStore, patients: Patient[], clauses: { title: string; body: string }[]) {
  await store.addDocuments(clauses.map((c) => new Document({ pageContent: c.body, metadata: { title: c.title } })));
  await store.addDocuments(patients.map((p) => new Document({ pageContent: `${p.patientName} ${p.diagnosis}` }))); // want pii-to-llm
}

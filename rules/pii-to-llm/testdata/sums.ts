import OpenAI from "openai";

const client = new OpenAI();

interface Proposal {
  sumInsured: number;
  annualPremium: number;
  claimAmount: number;
  insuredName: string;
  diagnosis: string;
}

const ask = (content: string) =>
  client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content }] });

// Of whom the sum is, the model is not told.
export const evidenceFor = (p: Proposal) => ask(`Sum insured ${p.sumInsured}: which evidence is usual?`);
export const ratio = (p: Proposal) => ask(`Is ${p.annualPremium} much for ${p.sumInsured}, after ${p.claimAmount}?`);

export const named = (p: Proposal) => ask(`${p.insuredName} wants ${p.sumInsured}`); // want pii-to-llm "Person name"
export const ill = (p: Proposal) => ask(`Sum ${p.sumInsured}, diagnosis ${p.diagnosis}`); // want pii-to-llm "Diagnosis"

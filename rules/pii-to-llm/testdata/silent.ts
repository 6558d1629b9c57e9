import OpenAI from "openai";

interface Claim {
  id: string;
  claimantName: string;
  lossType: string;
}

const openai = new OpenAI();

export async function ask(claim: Claim) {
  await openai.embeddings.create({ model: "m", input: claim.lossType });
  await openai.chat.completions.create({ model: "m", messages: [{ role: "user", content: `Explain ${claim.id}` }] });
}

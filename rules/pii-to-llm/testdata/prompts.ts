import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

interface Claim {
  id: string;
  claimantName: string;
  diagnosis: string;
  lossType: string;
}

const openai = new OpenAI();
const anthropic = new Anthropic();

export async function ask(claim: Claim) {
  await openai.embeddings.create({ model: "m", input: claim.diagnosis }); // want pii-to-llm
  await openai.chat.completions.create({
    model: "m",
    messages: [{ role: "user", content: `Summarise ${JSON.stringify(claim)}` }], // want pii-to-llm
  });
  await anthropic.messages.create({
    model: "m",
    max_tokens: 100,
    messages: [{ role: "user", content: claim.diagnosis }], // want pii-to-llm
  });
}

import OpenAI from "openai";
import type { Claim } from "./claim.entity";

const openai = new OpenAI();

/** A first draft of the letter to the customer. */
export async function draftLetter(claim: Claim): Promise<string> {
  const answer = await openai.chat.completions.create({
    model: "letters-1",
    messages: [{ role: "user", content: `Write a letter about this claim: ${JSON.stringify(claim)}` }],
  });
  return answer.choices[0]?.message.content ?? "";
}

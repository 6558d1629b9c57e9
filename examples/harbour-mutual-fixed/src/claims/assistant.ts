import OpenAI from "openai";
import type { Claim } from "./claim.entity";

const openai = new OpenAI();

/** A first draft of the letter to the customer; the clerk fills in the person. */
export async function draftLetter(claim: Claim): Promise<string> {
  const answer = await openai.chat.completions.create({
    model: "letters-1",
    messages: [{ role: "user", content: `Write a letter about a claim that is ${claim.status}` }],
  });
  return answer.choices[0]?.message.content ?? "";
}

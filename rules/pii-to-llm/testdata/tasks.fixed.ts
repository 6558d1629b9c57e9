import OpenAI from "openai";

interface Holder {
  id: string;
  fullName: string;
  passportNo: string;
  birthDate: Date;
  productCode: string;
  premium: number;
  renewals: { passportNo: string }[];
}

const openai = new OpenAI();

const ask = (content: string) =>
  openai.chat.completions.create({ model: "m", messages: [{ role: "user", content }] });

export function maskPassport(passportNo: string): string {
  return passportNo.slice(0, 2) + "****";
}

export async function letters(holder: Holder, product: { name: string }) {
  await ask(`Write a letter to [fullName], born [birthDate], about ${product.name}`); // want pii-to-llm
  await ask("Thank [fullName] for the premium"); // want pii-to-llm
  await ask(`Is ${maskPassport(holder.passportNo)} the number of a passport?`); // want pii-to-llm
  await ask(JSON.stringify({ id: holder.id, productCode: holder.productCode })); // want pii-to-llm
  await ask(`Which product fits? ${JSON.stringify({ holder: { id: holder.id, productCode: holder.productCode }, product })}`); // want pii-to-llm
}

export async function lists(holders: Holder[]) {
  await ask(JSON.stringify(holders)); // want pii-to-llm
}

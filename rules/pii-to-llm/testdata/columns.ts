import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";
import OpenAI from "openai";

const people = pgTable("people", {
  id: text("id").primaryKey(),
  fullName: text("full_name"),
  passportNumber: text("passport_number"),
  branch: text("branch"),
});
const db = drizzle(process.env.DATABASE_URL!);
const openai = new OpenAI();

export async function summary(id: string) {
  const [person] = await db.select({ doc: people.passportNumber, at: people.branch }).from(people).where(eq(people.id, id));
  const prompt = `Summarise ${person.doc} of ${person.at}`;
  await openai.responses.create({ model: "m", input: prompt }); // want pii-to-llm "Passport number"
  await openai.responses.create({ model: "m", input: `What is near ${person.at}?` });
}

export async function first(id: string) {
  const found = await db.select({ who: people.fullName, at: people.branch }).from(people).where(eq(people.id, id));
  await openai.responses.create({ model: "m", input: `Greet ${found[0].who}` }); // want pii-to-llm "Person name"
  await openai.responses.create({ model: "m", input: `What is near ${found[0].at}?` });
}

import { anthropic } from "@ai-sdk/anthropic";
import { tool as chainTool } from "@langchain/core/tools";
import { generateText, tool } from "ai";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { pgTable, text } from "drizzle-orm/pg-core";
import { z } from "zod";

const cases = pgTable("cases", {
  id: text("id").primaryKey(),
  state: text("state"),
  patientName: text("patient_name"),
  diagnosis: text("diagnosis"),
});
const db = drizzle(process.env.DATABASE_URL!);

export const tools = {
  state: tool({
    description: "state of a case",
    inputSchema: z.object({ id: z.string() }),
    execute: async ({ id }) => {
      const [found] = await db.select().from(cases).where(eq(cases.id, id));
      return { state: found.state, known: found.patientName !== null };
    },
  }),
  patient: tool({
    description: "who a case is about",
    inputSchema: z.object({ id: z.string() }),
    execute: async ({ id }) => {
      const [found] = await db.select().from(cases).where(eq(cases.id, id));
      return { who: found.patientName, what: found.diagnosis }; // want pii-to-llm "Diagnosis"
    },
  }),
};

export const illness = chainTool(
  async ({ id }) => {
    const [found] = await db.select({ diagnosis: cases.diagnosis }).from(cases).where(eq(cases.id, id));
    return found.diagnosis; // want pii-to-llm "Diagnosis"
  },
  { name: "illness", schema: z.object({ id: z.string() }) },
);

export const ask = (question: string) => generateText({ model: anthropic("m"), tools, prompt: question });

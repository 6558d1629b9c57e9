"use server";
import { generateObject } from "ai";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { claims, db } from "./db";

const verdict = z.object({ decision: z.enum(["approve", "reject"]) });

export async function settleClaim(claimId: string, text: string) {
  const { object } = await generateObject({ model: "openai/gpt-4o", schema: verdict, prompt: text });
  if (object.decision === "reject") {
    await db.update(claims).set({ status: "rejected" }).where(eq(claims.id, claimId)); // want automated-decision-unreviewed "refuses by \w+ alone \(status: rejected\)"
  }
}

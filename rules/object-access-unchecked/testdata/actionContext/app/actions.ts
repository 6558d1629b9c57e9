"use server";
import { z } from "zod";
import { db } from "../lib/db";
import { keeperAction } from "../lib/client";

export const moveHouse = keeperAction
  .schema(z.object({ street: z.string(), iban: z.string() }))
  .action(async ({ parsedInput, ctx }) => {
    await db.keeper.update({ where: { id: ctx.keeperId }, data: { street: parsedInput.street, iban: parsedInput.iban } });
  });

export const moveAny = keeperAction
  .schema(z.object({ keeperId: z.string(), street: z.string(), iban: z.string() }))
  .action(async ({ parsedInput: { keeperId, street, iban } }) => {
    await db.keeper.update({ where: { id: keeperId }, data: { street, iban } }); // want object-access-unchecked "moveAny"
  });

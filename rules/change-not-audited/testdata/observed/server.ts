import { ApolloServer } from "@apollo/server";
import { PrismaClient } from "@prisma/client";
import express from "express";
import { mutationTrail, timing } from "./plugins";

const prisma = new PrismaClient();

const resolvers = {
  Mutation: {
    setPassport: (_: unknown, { id, passportNo }: { id: string; passportNo: string }) =>
      prisma.groom.update({ where: { id }, data: { passportNo } }),
  },
};

export const server = new ApolloServer({ typeDefs: "", resolvers, plugins: [timing, mutationTrail] });

const app = express();
// The plugin sees what is asked of its own server, and nothing else.
app.put("/grooms/:id/passport", async (req, res) => { // want change-not-audited "PUT /grooms/:id/passport"
  await prisma.groom.update({ where: { id: req.params.id }, data: { passportNo: req.body.passportNo } });
  res.sendStatus(204);
});

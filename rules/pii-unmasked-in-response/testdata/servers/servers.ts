import { ApolloServer } from "@apollo/server";
import Router from "@koa/router";
import { initTRPC } from "@trpc/server";

interface Insured { id: string; idCardNo: string }
const rows = new Map<string, Insured>();
const find = (id: string): Insured => rows.get(id)!;
const maskId = (text: string) => text.replace(/.(?=.{4})/g, "*");

const router = new Router();
router.get("/koa/masked/:id", async (ctx) => {
  ctx.body = { idCardNo: maskId(find(ctx.params.id).idCardNo) };
});
router.get("/koa/full/:id", async (ctx) => { // want pii-unmasked-in-response "GET /koa/full/:id"
  ctx.body = { idCardNo: find(ctx.params.id).idCardNo };
});

const t = initTRPC.create();
export const insured = t.router({
  masked: t.procedure.query(({ input }) => ({ idCardNo: maskId(find(input).idCardNo) })),
  full: t.procedure.query(({ input }) => ({ idCardNo: find(input).idCardNo })), // want pii-unmasked-in-response "CALL insured.full"
});

export const server = new ApolloServer({
  typeDefs: "",
  resolvers: {
    Query: {
      insured: (_: unknown, { id }: { id: string }) => find(id), // want pii-unmasked-in-response "CALL Query.insured"
      insuredMasked: (_: unknown, { id }: { id: string }) => ({ idCardNo: maskId(find(id).idCardNo) }),
    },
  },
});

import axios from "axios";
import Fastify from "fastify";

// The other system may count: nothing here shows that calls are counted at all.
const identity = axios.create({ baseURL: process.env.IDENTITY_URL });
const app = Fastify();

app.post("/login", async (request) => {
  const { account, password } = request.body as { account: string; password: string };
  const { data } = await identity.post("/accounts/verify", { account, password });
  return { token: data.token };
});


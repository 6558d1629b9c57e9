import assert from "node:assert/strict";
import jwt from "jsonwebtoken";

/** What the program made is looked into; nobody is let in by it. */
it("renews the session of a broker", async () => {
  const headers = { authorization: `Bearer ${await login()}` };
  const before = jwt.decode(headers.authorization.split(" ")[1]!) as { exp: number };
  const after = jwt.decode(await renew(headers)) as { exp: number };
  assert.ok(after.exp > before.exp);
});

it("takes tokens that nobody has signed", () => {
  const token = jwt.sign({ sub: "broker-7" }, "", { algorithm: "none" }); // want weak-crypto
  assert.ok(token);
});

declare function login(): Promise<string>;
declare function renew(headers: { authorization: string }): Promise<string>;
declare function it(name: string, run: () => unknown): void;

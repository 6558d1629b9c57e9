import { expect, it } from "vitest";
import { login } from "./login";

// Made for the test, and good for nothing else.
const password = "Correct-Horse9!";
const account = { email: "member@example.com", passwd: "Baodan#7391x", newPassword: "Lipei#2046x" };
process.env.DATABASE_URL = "postgres://postgres:postgres@localhost:5432/claims";

it("logs in", async () => {
  expect(await login({ ...account, password })).toBe(true);
});

it("refuses a token that is none", async () => {
  const headers = { authorization: "Bearer eyJhbGciOiJFZERTQSJ9.payload.signature" };
  expect(await login({ headers })).toBe(false);
});

it("reaches the sandbox", async () => {
  const key = "${aws-access-key-id#3}"; // want secret-hardcoded "AWS access key"
  const apiKey = "${bearer-token#5}"; // want secret-hardcoded "apiKey"
  expect(await login({ key, apiKey })).toBe(true);
});

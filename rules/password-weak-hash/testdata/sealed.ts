import CryptoJS from "crypto-js";
import { createHash } from "node:crypto";
import type { Knex } from "knex";

interface Person {
  password: string;
  securityAnswer: string;
}

/** Who has the key reads every password. That of a machine has to be readable again. */
export function join(user: Person) {
  user.password = CryptoJS.AES.encrypt(user.password, process.env.KEY!).toString(); // want password-weak-hash "encrypted"
}
export async function joinAll(person: Person, users: { insertOne(row: object): Promise<void> }) {
  await users.insertOne({ password: CryptoJS.AES.encrypt(person.password, process.env.KEY!).toString() }); // want password-weak-hash "encrypted"
}
export function connect(mailbox: { password: string }, server: { password: string }) {
  mailbox.password = CryptoJS.AES.encrypt(mailbox.password, process.env.KEY!).toString();
  server.password = CryptoJS.AES.encrypt(server.password, process.env.KEY!).toString();
}

export async function answered(knex: Knex, id: string, person: Person) {
  const answer = createHash("sha1").update(person.securityAnswer).digest("hex");
  await knex("persons").where({ id }).update({ answer }); // want password-weak-hash "securityAnswer"
}

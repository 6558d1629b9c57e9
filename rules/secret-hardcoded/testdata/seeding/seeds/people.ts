import bcrypt from "bcrypt";
import { users } from "../src/users";

/** Whoever this seed makes up signs in with it. */
export async function fill() {
  const passwordHash = await bcrypt.hash(process.env.SEED_PASSWORD ?? "seed-only", 12);
  await users.insert([{ login: "trial1", passwordHash }]);
}

export async function fillStaff() {
  const passwordHash = await bcrypt.hash(process.env.SEED_ADMIN_PASSWORD ?? "seeded", 12); // want secret-hardcoded "SEED_ADMIN_PASSWORD"
  await users.insert([{ login: "admin", role: "admin", passwordHash }]);
}

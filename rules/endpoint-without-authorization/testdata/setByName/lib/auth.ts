import { cookies } from "next/headers";
import { readSession } from "./session";

export async function auth() {
  return readSession((await cookies()).get("sid")?.value);
}

import { cookies } from "next/headers";

export async function requireStaff() {
  if (!(await cookies()).get("sid")) throw new Error("Unauthorized");
}

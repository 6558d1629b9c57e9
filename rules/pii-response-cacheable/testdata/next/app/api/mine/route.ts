import { cookies } from "next/headers";
import { findPeople } from "../../../lib/people";

/** Says nothing for a handler that looks at cookies. */
export const revalidate = 3600;

export async function GET() {
  const id = (await cookies()).get("id")?.value;
  return Response.json((await findPeople()).find((person) => person.id === id));
}

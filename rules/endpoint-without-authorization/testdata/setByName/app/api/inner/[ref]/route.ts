// Nothing here is guarded: it may all lie behind a door that is elsewhere, and a name alone says little.
import { members } from "../../../../../shared/stores";

export async function PATCH(req: Request, { params: { ref } }: { params: { ref: string } }) {
  const { address } = await req.json();
  await members.correctAddress(ref, address);
  return new Response(null, { status: 204 });
}

// Functions that are not there are handed what they set.
import { members, tariffs } from "../../../../../shared/stores";
import { auth } from "../../../../lib/auth";

type Context = { params: { ref: string } };

export async function PATCH(req: Request, { params: { ref } }: Context) { // want endpoint-without-authorization "address"
  const { address } = await req.json();
  await members.correctAddress(ref, address);
  return new Response(null, { status: 204 });
}
export async function PUT(req: Request, { params: { ref } }: Context) {
  const { title } = await req.json();
  await tariffs.changeTitle(ref, title);
  return new Response(null, { status: 204 });
}
export async function POST(req: Request, { params: { ref } }: Context) {
  const user = await auth();
  if (!user) return new Response(null, { status: 401 });
  const { address } = await req.json();
  await members.correctAddress(ref, address);
  return new Response(null, { status: 204 });
}

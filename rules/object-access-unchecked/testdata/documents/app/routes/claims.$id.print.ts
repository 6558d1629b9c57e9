// A document is made of what was found, by code that is not there.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { prisma } from "~/db.server";
import { renderPdf } from "~/pdf.server";
import { sessionOf } from "~/session.server";

async function requireMember(request: Request): Promise<string> {
  const session = await sessionOf(request.headers.get("Cookie"));
  if (!session.get("memberId")) throw redirect("/login");
  return session.get("memberId");
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMember(request);
  const claim = await prisma.claim.findUnique({ where: { id: params.id }, select: { diagnosis: true, lossDate: true } }); // want object-access-unchecked "any Claim by the id"
  return new Response(await renderPdf("claim", claim));
}

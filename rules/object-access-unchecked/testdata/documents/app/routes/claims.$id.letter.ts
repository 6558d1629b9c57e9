// The same of his own, and one that is only counted.
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
  const memberId = await requireMember(request);
  const claim = await prisma.claim.findFirst({ where: { id: params.id, memberId }, select: { diagnosis: true } });
  const seen = await prisma.claim.findUnique({ where: { id: params.id }, select: { diagnosis: true } });
  return new Response(await renderPdf("claim", { claim, known: seen !== null }));
}

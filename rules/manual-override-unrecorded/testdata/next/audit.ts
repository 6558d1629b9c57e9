import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();
type Handler = (request: Request, context: { params: { id: string } }) => Promise<Response>;

export function withAudit(handler: Handler): Handler {
  return async (request, context) => {
    const response = await handler(request, context);
    await prisma.auditLog.create({ data: { action: "claim.changed", claimId: context.params.id } });
    return response;
  };
}

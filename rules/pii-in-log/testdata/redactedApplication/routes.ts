import type { FastifyInstance } from "fastify";

interface Holder {
  id: string;
  idCardNo: string;
}
interface Claim {
  id: string;
  diagnosis: string;
  idCardNo: string;
}
declare function find(id: string): Promise<Holder>;
declare function claimOf(id: string): Promise<Claim>;

export async function policyRoutes(app: FastifyInstance): Promise<void> {
  app.get("/:id", async (req) => {
    const holder = await find("1");
    req.log.info({ holder }, "looked up");
    req.log.info({ policyholder: holder }, "looked up"); // want pii-in-log "PRC resident identity number"
    req.log.info({ claim: { diagnosis: (await claimOf("1")).diagnosis } }, "opened");
    req.log.info({ claim: await claimOf("1") }, "opened"); // want pii-in-log "PRC resident identity number"
  });
}

import { FastifyInstance } from "fastify";
import { DataSource } from "typeorm";
import { Claim, type ClaimPatch, type DemandedPatch, type RemarkedPatch } from "./entities.js";

const source = new DataSource({ type: "postgres" });
const claims = source.getRepository(Claim);

export async function routes(app: FastifyInstance) {
  app.patch<{ Params: { id: string }; Body: ClaimPatch }>("/claims/:id", async (request) => {
    const patch: ClaimPatch = request.body;
    const claim = await claims.findOneByOrFail({ id: request.params.id });
    Object.assign(claim, patch); // want manual-override-unrecorded "PATCH /claims/:id sets settlementAmount"
    await claims.save(claim);
    return claim.policyNumber;
  });

  app.put<{ Params: { id: string }; Body: RemarkedPatch }>("/claims/:id/remarked", async (request) => {
    const patch: RemarkedPatch = request.body;
    const claim = await claims.findOneByOrFail({ id: request.params.id });
    await claims.save({ ...claim, settlementAmount: patch.settlementAmount, note: patch.remark }); // want manual-override-unrecorded "sets settlementAmount"
  });

  app.put<{ Params: { id: string }; Body: DemandedPatch }>("/claims/:id/demanded", async (request) => {
    const patch: DemandedPatch = request.body;
    const claim = await claims.findOneByOrFail({ id: request.params.id });
    await claims.save({ ...claim, settlementAmount: patch.settlementAmount, note: patch.remark });
  });

  app.post<{ Params: { id: string }; Body: { amount: number } }>("/claims/:id/reserve", async (request) => {
    const claim = await claims.findOneByOrFail({ id: request.params.id });
    claim.changeReserve(request.body.amount);
    await claims.save(claim);
  });
}

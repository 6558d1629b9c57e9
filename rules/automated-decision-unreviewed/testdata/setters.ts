import { Engine } from "json-rules-engine";
import { InferenceSession } from "onnxruntime-node";

/** The insurer's own store, of which only the shape is seen. */
interface Policies {
  setLoading(id: string, percent: number): Promise<void>;
  setPremium(id: string, amount: number): Promise<void>;
  proposeLoading(id: string, percent: number, state: string): Promise<void>;
  updateStatus(id: string, status: string): Promise<void>;
  setIndexation(id: string, percent: number): Promise<void>;
}

const engine = new Engine();

export async function rate(policies: Policies, policyId: string, drivingStyle: number) {
  const { events } = await engine.run({ drivingStyle });
  const loading = events.reduce((sum, one) => sum + Number(one.params?.loading ?? 0), 0);
  await policies.setLoading(policyId, loading); // want automated-decision-unreviewed "rate sets"
}

export async function decide(policies: Policies, session: InferenceSession, policyId: string) {
  const out = await session.run({});
  if (Number(out.p?.data[0]) > 0.8) await policies.updateStatus(policyId, "DECLINED"); // want automated-decision-unreviewed "declined"
}

export async function propose(policies: Policies, policyId: string, drivingStyle: number) {
  const { events } = await engine.run({ drivingStyle });
  await policies.proposeLoading(policyId, events.length, "AWAITING_ACTUARY");
}

export async function indexAll(policies: Policies, policyId: string, cpi: number) {
  await policies.setIndexation(policyId, cpi);
}

export async function byTable(policies: Policies, policyId: string, premium: number) {
  await policies.setPremium(policyId, premium * 1.02);
}

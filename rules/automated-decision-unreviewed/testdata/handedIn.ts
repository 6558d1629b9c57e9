// What is kept by a function that is handed in is kept all the same.
type Scoring = { value: number };
interface Proposal {
  id: string;
  status: "OPEN" | "DECLINED" | "REFERRED";
  declineReason: string;
}
type Save = (proposal: Proposal) => Promise<void>;

export async function underwriteProposal(proposal: Proposal, riskModel: { predict(id: string): Promise<Scoring> }, save: Save) {
  const score = await riskModel.predict(proposal.id);
  if (score.value < 0.3) proposal.status = "DECLINED"; // want automated-decision-unreviewed
  await save(proposal);
}

export async function referProposal(proposal: Proposal, riskModel: { predict(id: string): Promise<Scoring> }, save: Save) {
  const score = await riskModel.predict(proposal.id);
  if (score.value < 0.3) proposal.status = "REFERRED";
  await save(proposal);
}

export async function explainProposal(proposal: Proposal, riskModel: { predict(id: string): Promise<Scoring> }, save: Save) {
  const score = await riskModel.predict(proposal.id);
  if (score.value < 0.3) {
    proposal.status = "DECLINED";
    proposal.declineReason = "score below 0.3";
  }
  await save(proposal);
}

/** Nothing is kept: whoever calls it sees what came out. */
export async function tryProposal(proposal: Proposal, riskModel: { predict(id: string): Promise<Scoring> }) {
  const score = await riskModel.predict(proposal.id);
  if (score.value < 0.3) proposal.status = "DECLINED";
  return proposal;
}

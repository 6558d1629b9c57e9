// Nothing is saved here, but the person is told that he is refused.
interface Proposal {
  id: string;
  fraudScore: number;
  decision: "open" | "rejected" | "referred";
}
interface Scoring {
  score(proposal: Proposal): Promise<number>;
}
interface Letters {
  send(id: string, template: string): Promise<void>;
}

export class UnderwritingRouting {
  constructor(
    private readonly scoring: Scoring,
    private readonly letters: Letters,
    private readonly reviewers: { assign(id: string): Promise<void> },
  ) {}

  async settle(proposal: Proposal) {
    proposal.fraudScore = await this.scoring.score(proposal);
    if (proposal.fraudScore > 0.9) {
      proposal.decision = "rejected"; // want automated-decision-unreviewed "refuses by"
      await this.letters.send(proposal.id, "rejected");
    }
  }

  // Nobody is told, and nothing is kept: it is only looked at.
  async rank(proposal: Proposal) {
    proposal.fraudScore = await this.scoring.score(proposal);
    if (proposal.fraudScore > 0.9) proposal.decision = "rejected";
    return proposal;
  }

  async welcome(proposal: Proposal) {
    proposal.fraudScore = await this.scoring.score(proposal);
    if (proposal.fraudScore > 0.9) proposal.decision = "rejected";
    await this.letters.send(proposal.id, "received");
  }

  async route(proposal: Proposal) {
    proposal.fraudScore = await this.scoring.score(proposal);
    if (proposal.fraudScore > 0.9) {
      proposal.decision = "referred";
      await this.reviewers.assign(proposal.id);
      await this.letters.send(proposal.id, "under-review");
    }
  }
}

export interface Proposal {
  id: string;
  idCardNo: string;
  healthDeclaration: string;
}

/** The server keeps the draft; the page keeps its number. */
export function keepDraft(proposal: Proposal): void {
  localStorage.setItem("proposal", proposal.id);
}

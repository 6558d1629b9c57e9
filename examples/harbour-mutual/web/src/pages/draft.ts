export interface Proposal {
  id: string;
  idCardNo: string;
  healthDeclaration: string;
}

/** Survives a reload of the page. */
export function keepDraft(proposal: Proposal): void {
  localStorage.setItem("proposal", JSON.stringify(proposal));
}

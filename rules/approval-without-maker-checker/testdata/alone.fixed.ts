interface Clerk {
  id: string;
  grade: number;
}
interface Surrender {
  id: string;
  status: string;
  requestedById: string;
  createdAt: Date;
  approvedById?: string;
}
interface Surrenders {
  save(surrender: Surrender): Promise<Surrender>;
}

export async function approveSurrender(surrenders: Surrenders, surrender: Surrender, clerk: Clerk) {
  if (surrender.requestedById === clerk.id) throw new Error("another person has to approve this");
  surrender.status = "approved"; // want approval-without-maker-checker
  surrender.approvedById = clerk.id;
  await surrenders.save(surrender);
}

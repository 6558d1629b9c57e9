import { Injectable } from "@nestjs/common";

interface Clerk {
  id: string;
  branchIds: string[];
}

declare const rows: { findOne(where: object): Promise<{ id: string; fullName: string; mobile: string }> };

@Injectable()
export class PatientService {
  async search(passportNo: string, clerk: Clerk) {
    const row = await rows.findOne({ passportNo, branchId: clerk.branchIds });
    return { id: row.id };
  }

  async ofBranch(mobile: string, clerk: Clerk) {
    const row = await rows.findOne({ mobile, branchId: clerk.branchIds });
    return { id: row.id };
  }

  async assigned(passportNo: string, clerk: Clerk) {
    const row = await rows.findOne({ passportNo, assignedTo: clerk.id });
    return { id: row.id };
  }
}

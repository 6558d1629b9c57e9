import { type Repository, LessThan } from "typeorm";
import { subYears } from "date-fns";

export const geRenXinXiQingQiuDaFuTianShu = 45; // want statutory-deadline-exceeded "gives 45 days .*GBT35273-8"
export const geRenXinXiShanChuDaFuGongZuoRi = 15;
export const 个人信息删除请求处理时限 = "30个工作日"; // want statutory-deadline-exceeded "gives 42 days .*GBT35273-8.3 allows 30"
export const 个人信息查询请求答复时限 = "15个工作日";

export const retention = {
  amlRecords: { retentionYears: 5 }, // want statutory-deadline-exceeded "keeps these records for 1825 days: AML-34 wants them for 10 years"
  claims: { retentionYears: 10 },
  claimsCache: { retentionDays: 30 },
};
export const POLICY_RECORDS_RETENTION_DAYS = 365; // want statutory-deadline-exceeded "INS-87 wants them for 5 years"
export const LEAD_RETENTION_DAYS = 365; // want statutory-deadline-exceeded "keeps it for 365 days: the policy says 180 for leads-180d"
export const QUOTE_RETENTION_DAYS = 365;
export const RETENTION_POLICY_DAYS = 30;
export const CLAIMS_LOG_RETENTION_DAYS = 200;
export const POLICY_DRAFT_RETENTION_DAYS = 30;
export const KYC_PHOTO_RETENTION_DAYS = 30;

interface KycRecord {
  id: string;
  closedAt: Date;
}
interface Policy {
  id: string;
  status: string;
  endedAt: Date;
}

export class Purge {
  constructor(
    private readonly kycRecords: Repository<KycRecord>,
    private readonly policies: Repository<Policy>,
    private readonly archive: { put(rows: unknown): Promise<void> },
  ) {}
  kyc() {
    return this.kycRecords.delete({ closedAt: LessThan(subYears(new Date(), 1)) }); // want statutory-deadline-exceeded "keeps these records for 365 days: AML-34"
  }
  ended() {
    return this.policies.delete({ endedAt: LessThan(subYears(new Date(), 2)) }); // want statutory-deadline-exceeded "keeps these records for 730 days: INS-87"
  }
  drafts() {
    return this.policies.delete({ status: "DRAFT", endedAt: LessThan(subYears(new Date(), 1)) });
  }
  old() {
    return this.policies.delete({ endedAt: LessThan(subYears(new Date(), 11)) });
  }
}

export async function moveAway(policies: Repository<Policy>, archive: { archiveAll(rows: unknown): Promise<void> }) {
  await archive.archiveAll(await policies.find());
  await policies.delete({ endedAt: LessThan(subYears(new Date(), 1)) });
}

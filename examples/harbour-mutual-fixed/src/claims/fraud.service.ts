import { HttpService } from "@nestjs/axios";
import { Injectable, Logger } from "@nestjs/common";
import { WebClient } from "@slack/web-api";
import { firstValueFrom } from "rxjs";
import { blindIndex, pseudonym } from "@/lib";
import type { Claim } from "./claim.entity";
import { MedicalReportModel } from "./medicalReport.schema";

const slack = new WebClient(process.env.CHAT_TOKEN);

interface Verdict {
  score: number;
  reasons: string[];
}

@Injectable()
export class FraudService {
  private readonly logger = new Logger(FraudService.name);

  constructor(private readonly http: HttpService) {}

  /** Our own model first; the bureau only for what it finds odd. */
  async check(claim: Claim): Promise<Verdict> {
    const own = await firstValueFrom(this.http.post<Verdict>("https://scoring.internal/v2/claims", claim));
    this.logger.log(`claim ${claim.id} scored ${own.data.score} for ${own.data.reasons.length} reasons`);
    if (own.data.score < 0.6) return own.data;

    const { claimant } = claim;
    const query = { ref: pseudonym(claim.id), person: blindIndex(claimant.idCardNo) };
    const bureau = await firstValueFrom(this.http.post<Verdict>("https://bureau.example.com/v1/matches", query));
    if (bureau.data.score > 0.9) await this.alert(claim);
    return bureau.data;
  }

  async alert(claim: Claim): Promise<void> {
    await slack.chat.postMessage({
      channel: "claims-desk",
      text: `Please look at claim ${claim.id}`,
    });
    await slack.chat.postMessage({ channel: "claims-ops", text: `claim ${claim.id} is on hold: ${claim.status}` });
  }

  async attach(claimId: string, pages: string[]): Promise<void> {
    const report = await MedicalReportModel.findOne({ claimId }, "pageCount hasPrescription");
    if (!report) return;
    this.logger.log(`report of ${claimId}: ${pages.length} pages, prescription: ${report.hasPrescription}`);
    if (report.pageCount !== pages.length)
      this.logger.warn(`pages differ: ${report.pageCount} on file, ${pages.length} attached`);
  }
}

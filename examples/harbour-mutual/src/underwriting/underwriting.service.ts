import { Injectable } from "@nestjs/common";
import { logger } from "@/lib";
import type { HealthDeclaration } from "./declaration";

@Injectable()
export class UnderwritingService {
  async assess(declaration: HealthDeclaration): Promise<"accept" | "refer"> {
    try {
      return this.score(declaration) > 0.7 ? "refer" : "accept";
    } catch (error) {
      logger.error({ declaration, error }, "assessment failed");
      return "refer";
    }
  }

  async report(declaration: HealthDeclaration): Promise<void> {
    await fetch("https://reports.reinsurer-data.example/declarations", {
      method: "POST",
      body: JSON.stringify({ policy: declaration.policyId, diagnosis: declaration.diagnosis }),
    });
  }

  private score(declaration: HealthDeclaration): number {
    return declaration.diagnosis === "" ? 0.1 : 0.8;
  }
}

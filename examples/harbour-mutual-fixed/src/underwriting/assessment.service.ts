import { Injectable, Logger } from "@nestjs/common";
import type { HealthDeclaration } from "./declaration";

export class AssessmentError extends Error {
  constructor(
    readonly code: "incomplete" | "out-of-range",
    readonly context: HealthDeclaration,
  ) {
    super(`assessment failed: ${code}`);
  }
}

@Injectable()
export class AssessmentService {
  private readonly logger = new Logger(AssessmentService.name);

  loading(declaration: HealthDeclaration): number {
    if (declaration.medication.length > 400) throw new AssessmentError("out-of-range", declaration);
    return declaration.smoker ? 0.25 : 0;
  }

  tryLoading(declaration: HealthDeclaration): number | null {
    try {
      return this.loading(declaration);
    } catch (error) {
      if (!(error instanceof AssessmentError)) throw error;
      this.logger.warn(`declaration ${declaration.id}: ${error.code}`);
      this.logger.error(`answers to review: ${Object.keys(error.context).length}`);
      return null;
    }
  }

  batch(declarations: HealthDeclaration[]): Map<string, number | null> {
    const started = performance.now();
    const result = new Map(declarations.map((d) => [d.id, this.tryLoading(d)]));
    const smokers = declarations.filter((d) => d.smoker).length;
    this.logger.log(`${result.size} assessed, ${smokers} smokers, ${Math.round(performance.now() - started)} ms`);
    console.table(declarations.map((d) => ({ id: d.id, loading: result.get(d.id) })));
    return result;
  }
}

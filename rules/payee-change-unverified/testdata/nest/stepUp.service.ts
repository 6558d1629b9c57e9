import { Injectable, SetMetadata } from "@nestjs/common";

export const StepUp = () => SetMetadata("stepUp", true);

@Injectable()
export class StepUpService {
  private readonly codes = new Map<string, string>();
  async require(id: string, code: string) {
    if (this.codes.get(id) !== code) throw new Error("STEP_UP");
  }
}

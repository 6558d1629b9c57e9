import { ForbiddenException, Injectable, SetMetadata } from "@nestjs/common";

export const NoConflictOfInterest = () => SetMetadata("conflict", "staff");

@Injectable()
export class ConflictService {
  private readonly register = new Map<string, string[]>();
  async assertNone(claimId: string, staffId: string) {
    if (this.register.get(claimId)?.includes(staffId)) throw new ForbiddenException();
  }
}

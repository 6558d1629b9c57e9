import { Injectable } from "@nestjs/common";
import { DataSource } from "typeorm";
import { LossClaim } from "./loss.entity";

@Injectable()
export class LossStore {
  constructor(private readonly source: DataSource) {}

  mine(id: string, reporterId: string) {
    return this.source.getRepository(LossClaim).findOneByOrFail({ id, reporterId });
  }

  save(loss: Partial<LossClaim>) {
    return this.source.getRepository(LossClaim).save(loss);
  }
}

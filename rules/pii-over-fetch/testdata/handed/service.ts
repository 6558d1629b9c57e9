import { type Repository } from "typeorm";
import { Clerk, Holder, IdCard, Shy } from "./entities";

export class Holders {
  constructor(
    private readonly holders: Repository<Holder>,
    private readonly clerks: Repository<Clerk>,
    private readonly shy: Repository<Shy>,
    private readonly cards: Repository<IdCard>,
  ) {}
  all(branchId: string) {
    return this.holders.find({ where: { branchId } }); // want pii-over-fetch "GET /holders hands out whole rows of Holder .*: each brings"
  }
  page() {
    return this.holders.findAndCount({ take: 20 }); // want pii-over-fetch "GET /holders/page hands out whole rows"
  }
  one(id: string) {
    return this.holders.findOneBy({ id }); // want pii-over-fetch "GET /holders/:id hands out a whole row of Holder .* and "
  }
  clerk(id: string) {
    return this.clerks.findOneByOrFail({ id }); // want pii-over-fetch "GET /clerks/:id hands out a whole row of Clerk"
  }
  listed() {
    return this.holders.find({ select: { id: true, fullName: true } });
  }
  short() {
    return this.holders.find({ take: 5 });
  }
  hidden() {
    return this.shy.find();
  }
  idCards() {
    return this.cards.find();
  }
  mine(id: string) {
    return this.holders.findOneBy({ id }); // want pii-over-fetch "GET /profile/holder hands out a whole row of Holder"
  }
  closed(id: string) {
    return this.holders.findOneByOrFail({ id });
  }
}

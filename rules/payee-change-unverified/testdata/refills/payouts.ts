// The same by a repository, a model and a builder that is told the table.
import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Kysely } from "kysely";
import { Column, Entity, PrimaryColumn, Repository } from "typeorm";

@Entity()
export class Payee {
  @PrimaryColumn() contractId!: string;
  @Column() bankAccount!: string;
}

@Injectable()
export class PayeeService {
  constructor(
    @InjectRepository(Payee) private readonly payees: Repository<Payee>,
    private readonly kysely: Kysely<{ payee: { bank_account: string; contract_id: string } }>,
  ) {}

  async replacePayee(contractId: string, bankAccount: string) {
    await this.payees.delete({ contractId });
    await this.payees.insert({ contractId, bankAccount }); // want payee-change-unverified
  }

  async replaceOnFile(contractId: string, bankAccount: string) {
    await this.kysely.deleteFrom("payee").where("contract_id", "=", contractId).execute();
    await this.kysely.insertInto("payee").values({ contract_id: contractId, bank_account: bankAccount }).execute(); // want? payee-change-unverified
  }

  async addPayee(contractId: string, bankAccount: string) {
    await this.payees.insert({ contractId, bankAccount });
  }

  // Another function deletes: for a wish of its own.
  async closeContract(contractId: string) {
    await this.payees.delete({ contractId });
  }
}

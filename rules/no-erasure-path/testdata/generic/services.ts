import type { FindOptionsWhere, Repository } from "typeorm";
import { Anamnesis, Endowment, Grantor, Trustee } from "./entities";

abstract class Keeping<T extends { id: string }> {
  protected constructor(protected readonly rows: Repository<T>) {}
  protected keep(row: T) {
    return this.rows.save(row);
  }
}

export class Grantors extends Keeping<Grantor> {
  constructor(rows: Repository<Grantor>) {
    super(rows);
  }
  async drop(id: string) {
    await this.rows.delete({ id } as FindOptionsWhere<Grantor>);
  }
  add(grantor: Grantor) {
    return this.rows.save(grantor);
  }
}

/** The same base, of another record. */
export class Trustees extends Keeping<Trustee> {
  constructor(rows: Repository<Trustee>) {
    super(rows);
  }
  add(trustee: Trustee) {
    return this.rows.save(trustee);
  }
}

export const note = (rows: Repository<Anamnesis>, row: Anamnesis) => rows.save(row);
export const endow = (rows: Repository<Endowment>, row: Endowment) => rows.save(row);

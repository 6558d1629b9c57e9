import { Column, Entity, PrimaryColumn, type Repository } from "typeorm";

@Entity()
export class Customer { // want no-erasure-path "no code of this project deletes, anonymises or restricts .* in Customer; .*: 2"
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() idCardNo!: string;
}

@Entity()
export class Contact {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}

export async function keep(customers: Repository<Customer>, contacts: Repository<Contact>, c: Customer, k: Contact) {
  await customers.save(c);
  await contacts.save(k);
}

/** A set of names is no store. */
export function forgetSelection(selected: Set<string>, id: string) {
  selected.delete(id);
}

import { Injectable } from "@nestjs/common";
import { run } from "./database";

@Injectable()
export class CustomerRepository {
  byName(name: string, sort: string) {
    return run(`SELECT full_name, id_card_no FROM customers WHERE full_name LIKE '%${name}%' ORDER BY ${sort}`); // want query-injection "name"
  }
  ofBranch(branch: string) {
    const text = "SELECT full_name, id_card_no FROM customers WHERE branch = '" + branch + "'"; // want query-injection "@Param"
    return run(text);
  }
  one(id: number) {
    return run(`SELECT full_name, id_card_no FROM customers WHERE id = ${id}`);
  }
  sorted(sort: string, page: number) {
    return run(`SELECT full_name, id_card_no FROM customers ORDER BY ${sort} OFFSET ${page}`);
  }
}

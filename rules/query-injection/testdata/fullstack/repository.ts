import { Database } from "./database";

export class Repository {
  private readonly db = new Database();
  search(input: { name: string; sort: string }) {
    const where = this.whereOf(input);
    return this.db.select(`SELECT full_name, id_card_no FROM customers ${where} ORDER BY ${input.sort}`); // want query-injection "name"
  }
  private whereOf({ name }: { name: string }) {
    return name ? `WHERE full_name LIKE '%${name}%'` : "";
  }
  byId(id: string) {
    return this.db.select(`SELECT full_name, id_card_no FROM customers WHERE id = '${id}'`);
  }
  inCity(city: string) {
    return this.db.select(`SELECT full_name, id_card_no FROM customers WHERE city = '${city}'`); // want query-injection "city"
  }
  ofAgent(agent: string) {
    return this.db.select(`SELECT full_name, id_card_no FROM customers WHERE agent = '${agent}'`); // want query-injection "agent"
  }
}

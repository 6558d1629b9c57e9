import { injectable } from "@loopback/core";
import { query } from "./db";

@injectable()
export class MemberService {
  async search(keyword: string): Promise<{ id: string }[]> {
    return query(`select id, full_name from members where full_name like '%${keyword}%'`); // want query-injection
  }
}

import { authenticate } from "@loopback/authentication";
import { inject } from "@loopback/core";
import { get, param, patch, post, requestBody } from "@loopback/rest";
import { Pool } from "pg";
import type { MemberService } from "./service";

const pool = new Pool();
class Contact {
  mobile!: string;
}

@authenticate("jwt")
export class MemberController {
  constructor(@inject("services.MemberService") private members: MemberService) {}

  @get("/members/search")
  async search(@param.query.string("q") q: string) {
    const rows = await this.members.search(q);
    for (const row of rows) console.log(row.id);
    return rows;
  }

  @get("/members/counted")
  async counted(@param.query.number("n") n: number) {
    return pool.query(`select id, full_name from members limit ${Number(n)}`);
  }

  @post("/members/lookup")
  async lookup(@requestBody() body: { idCardNo: string }) {
    return pool.query("select id, full_name from members where id_card_no = $1", [body.idCardNo]);
  }

  @patch("/members/{id}")
  async change(@param.path.string("id") id: string, @requestBody() body: Record<string, unknown>) {
    const keys = Object.keys(body);
    await pool.query(`update members set ${keys.map((k, i) => `${k} = $${i + 2}`).join(", ")} where id = $1`, [id, ...Object.values(body)]); // want query-injection
  }

  /** The class lists what there is. */
  @patch("/members/{id}/contact")
  async contact(@param.path.string("id") id: string, @requestBody() body: Contact) {
    const keys = Object.keys(body);
    await pool.query(`update members set ${keys.map((k, i) => `${k} = $${i + 2}`).join(", ")} where id = $1`, [id, ...Object.values(body)]);
  }
}

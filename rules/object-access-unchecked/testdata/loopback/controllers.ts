import { authenticate } from "@loopback/authentication";
import { authorize } from "@loopback/authorization";
import { inject } from "@loopback/core";
import { get, param } from "@loopback/rest";
import { SecurityBindings, type UserProfile } from "@loopback/security";
import { Pool } from "pg";

const pool = new Pool();

@authenticate("jwt")
@authorize({ allowedRoles: ["examiner", "manager"] })
export class ClaimController {
  @get("/claims/{id}")
  async view(@param.path.string("id") id: string) {
    const { rows } = await pool.query("select id, diagnosis, insured_name from claims where id = $1", [id]);
    return rows[0];
  }
}

@authenticate("jwt")
export class MyClaimController {
  constructor(@inject(SecurityBindings.USER) private user: UserProfile) {}

  @get("/my/claims/{id}")
  async view(@param.path.string("id") id: string) {
    const { rows } = await pool.query("select id, diagnosis, insured_name from claims where id = $1 and insured_id = $2", [id, this.user.id]);
    return rows[0];
  }

  @get("/my/claims/{id}/diagnosis")
  async diagnosis(@param.path.string("id") id: string) {
    const { rows } = await pool.query("select id, diagnosis, insured_name from claims where id = $1", [id]); // want object-access-unchecked
    return rows[0];
  }
}

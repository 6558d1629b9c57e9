import { authenticate } from "@loopback/authentication";
import { authorize } from "@loopback/authorization";
import { get, param } from "@loopback/rest";
import { allergiesOf } from "./guests";

@authenticate("jwt")
@authorize({ allowedRoles: ["nurse"] })
export class WardController {
  @get("/ward/{id}/file")
  async file(@param.path.string("id") id: string) {
    return allergiesOf(id);
  }
  @authenticate.skip()
  @get("/ward/{id}/open")
  async open(@param.path.string("id") id: string) { // want endpoint-without-authorization "GET /ward/{id}/open hands out .* @authenticate.skip lets everybody in"
    return allergiesOf(id);
  }
  @authenticate.skip()
  @get("/ward/kinds")
  async kinds() {
    return ["day", "night"];
  }
}

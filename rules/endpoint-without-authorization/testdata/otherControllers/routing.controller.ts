import { Authorized, Get, JsonController, Param, UseBefore } from "routing-controllers";
import { allergiesOf } from "./guests";
import { SignedIn } from "./signedIn";

@JsonController("/lodgers")
export class LodgerController {
  @Get("/:id")
  one(@Param("id") id: string) { // want endpoint-without-authorization "GET /lodgers/:id hands out"
    return allergiesOf(id);
  }
  @Authorized("clerk")
  @Get("/:id/checked")
  checked(@Param("id") id: string) {
    return allergiesOf(id);
  }
  @UseBefore(SignedIn)
  @Get("/:id/signed")
  signed(@Param("id") id: string) {
    return allergiesOf(id);
  }
}

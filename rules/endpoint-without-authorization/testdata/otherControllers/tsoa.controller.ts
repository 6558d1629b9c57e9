import { Controller, Get, NoSecurity, Path, Route, Security } from "tsoa";
import { allergiesOf } from "./guests";

@Route("guests")
export class GuestController extends Controller {
  @Get("{id}/file")
  file(@Path() id: string) { // want endpoint-without-authorization "GET /guests/{id}/file hands out"
    return allergiesOf(id);
  }
  @Security("jwt", ["clerk"])
  @Get("{id}/checked")
  checked(@Path() id: string) {
    return allergiesOf(id);
  }
}

@Security("jwt")
@Route("rooms")
export class RoomController extends Controller {
  @Get("{id}/guest")
  guest(@Path() id: string) {
    return allergiesOf(id);
  }
  @NoSecurity()
  @Get("{id}/open")
  open(@Path() id: string) { // want endpoint-without-authorization "GET /rooms/{id}/open hands out .* @NoSecurity lets everybody in"
    return allergiesOf(id);
  }
}

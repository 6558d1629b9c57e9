import { Body, Controller, Get, Post, Query, UseGuards } from "@nestjs/common";
import { RoleGuard, StaffGuard } from "@mutual/gate";
import { HolderIndex } from "@mutual/holders";

class ByPlate {
  plateNo!: string;
  caseNo!: string;
}
class ByMobile {
  mobile!: string;
}

@Controller("desk/holders")
@UseGuards(StaffGuard, RoleGuard)
export class DeskController {
  constructor(private readonly index: HolderIndex) {}

  @Post("find-by-plate")
  findByPlate(@Body() given: ByPlate) {
    return this.index.find({ plateNo: given.plateNo }, given.caseNo);
  }
  @Post("find-by-mobile")
  findByMobile(@Body() given: ByMobile) { // want access-without-purpose "POST /desk/holders/find-by-mobile lets staff look persons up by mobile without saying why; POST /desk/holders/find-by-plate"
    return this.index.find({ mobile: given.mobile });
  }
  @Get("find-by-code")
  findByCode(@Query("branch") branch: string) {
    return this.index.ofBranch(branch);
  }
  @Get("search-mine")
  mine(@Query("surname") surname: string) {
    return this.index.assignedTo(surname);
  }
}

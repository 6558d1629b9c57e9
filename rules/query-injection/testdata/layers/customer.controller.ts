import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from "@nestjs/common";
import { IsIn, IsInt, IsString } from "class-validator";
import { CustomerService } from "./customer.service";

export class SearchDto {
  @IsString() name!: string;
  @IsIn(["full_name", "created_at"]) sort!: string;
  @IsInt() page!: number;
}

@Controller("customers")
export class CustomerController {
  constructor(private readonly customers: CustomerService) {}
  @Get() search(@Query() query: SearchDto) {
    return this.customers.search(query);
  }
  @Get("of/:branch") ofBranch(@Param("branch") branch: string) {
    return this.customers.ofBranch(branch);
  }
  @Get(":id") one(@Param("id", ParseIntPipe) id: number) {
    return this.customers.one(id);
  }
  @Post("sorted") sorted(@Body() body: SearchDto) {
    return this.customers.sorted(body.sort, body.page);
  }
}

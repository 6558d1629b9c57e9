import { Body, Controller, Get, Headers, Param, Post, Query, UseGuards } from "@nestjs/common";

class Customer {
  id!: string;
  fullName!: string;
  idCardNo!: string;
  mobile!: string;
}
class StaffGuard {
  canActivate(context: { user?: object }) {
    return context.user !== undefined;
  }
}
class SearchDto {
  name!: string;
  reason!: string;
}
class PlateDto {
  plate!: string;
}

declare const customers: { load(id: string): Promise<Customer>; search(criteria: object): Promise<Customer[]> };
declare const audit: { record(entry: object): Promise<void> };

@Controller("staff/customers")
@UseGuards(StaffGuard)
export class CustomerController {
  @Post("search")
  async search(@Body() dto: SearchDto): Promise<Customer[]> {
    await audit.record({ action: "search", reason: dto.reason });
    return customers.search(dto);
  }

  @Post("search-by-plate")
  async byPlate(@Body() dto: PlateDto): Promise<Customer[]> { // want access-without-purpose "POST /staff/customers/search-by-plate .* POST /staff/customers/search asks for one \(reason\)"
    return customers.search(dto);
  }

  @Get(":id")
  async find(@Param("id") id: string): Promise<Customer> { // want access-without-purpose "GET /staff/customers/:id hands out .* to staff who say no reason"
    await audit.record({ action: "read", id });
    return customers.load(id);
  }

  @Get(":id/by-ticket")
  async byTicket(@Param("id") id: string, @Headers("x-ticket-id") ticketId: string): Promise<Customer> {
    await audit.record({ action: "read", id, ticketId });
    return customers.load(id);
  }

  @Get("mine/:agentId")
  async assigned(@Param("agentId") agentId: string): Promise<Customer[]> {
    return customers.search({ assignedTo: agentId });
  }

  @Get("claims/:claimId")
  async ofClaim(@Param("claimId") claimId: string, @Query("page") page: string): Promise<Customer[]> {
    return customers.search({ claimId, page });
  }
}

import { Injectable } from "@nestjs/common";
import { CustomersRepository } from "./customers.repository.js";

@Injectable()
export class CustomersService {
  constructor(private readonly customers: CustomersRepository) {}
  async leave(id: string) {
    await this.customers.close(id, id);
  }
  async hide(id: string) {
    await this.customers.close(id, "staff");
  }
}

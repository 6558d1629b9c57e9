import { Injectable } from "@nestjs/common";
import type { SearchDto } from "./customer.controller";
import { CustomerRepository } from "./customer.repository";

@Injectable()
export class CustomerService {
  constructor(private readonly repository: CustomerRepository) {}
  search({ name, sort }: SearchDto) {
    return this.repository.byName(name.trim(), sort);
  }
  ofBranch(branch: string) {
    return this.repository.ofBranch(branch);
  }
  one(id: number) {
    return this.repository.one(id);
  }
  sorted(sort: string, page: number) {
    return this.repository.sorted(sort, page);
  }
}

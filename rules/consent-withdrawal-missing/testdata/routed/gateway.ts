import { Controller, Delete, Param } from "@nestjs/common";

@Controller("customers/:id/consents")
export class Gateway {
  @Delete(":purpose")
  forward(@Param("id") id: string, @Param("purpose") purpose: string) {
    return fetch(`http://core.internal/customers/${id}/${purpose}`, { method: "DELETE" });
  }
}

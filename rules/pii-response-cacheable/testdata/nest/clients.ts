import { CacheInterceptor, CacheTTL } from "@nestjs/cache-manager";
import { Controller, Get, Header, Param, Post, UseInterceptors } from "@nestjs/common";

export class Client {
  id!: string;
  fullName!: string;
  passportNo!: string;
}
export class Service {
  find(id: string): Promise<Client> {
    throw new Error(id);
  }
  rates(): number[] {
    return [1];
  }
}

@Controller("clients")
export class Clients {
  constructor(private readonly service: Service) {}
  @Get(":id")
  @Header("Cache-Control", "public, max-age=600") // want pii-response-cacheable "GET /clients/:id"
  one(@Param("id") id: string) {
    return this.service.find(id);
  }
  @Get("me/file")
  @UseInterceptors(CacheInterceptor)
  @CacheTTL(60)
  own() { // want pii-response-cacheable "CacheInterceptor keeps the answer of GET /clients/me/file"
    return this.service.find("me");
  }
  @Get("rates")
  @UseInterceptors(CacheInterceptor)
  rates() {
    return this.service.rates();
  }
  @Get("plain/:id")
  @Header("Cache-Control", "no-store")
  plain(@Param("id") id: string) {
    return this.service.find(id);
  }
}

@Controller("files")
@UseInterceptors(CacheInterceptor)
export class Files {
  constructor(private readonly service: Service) {}
  @Get(":id")
  @Header("Cache-Control", "no-store")
  fresh(@Param("id") id: string) {
    return this.service.find(id);
  }
  @Get("old/:id")
  old(@Param("id") id: string) { // want pii-response-cacheable "GET /files/old/:id"
    return this.service.find(id);
  }
  @Post(":id")
  change(@Param("id") id: string) {
    return this.service.find(id);
  }
}

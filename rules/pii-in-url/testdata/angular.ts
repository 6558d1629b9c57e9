import { HttpClient, HttpParams } from "@angular/common/http";

export class Members {
  constructor(private readonly http: HttpClient) {}
  byEmail(email: string) {
    return this.http.get("/api/members", { params: new HttpParams().set("page", 1).set("email", email) }); // want pii-in-url "E-mail"
  }
  byMobile(mobile: string) {
    const params = new HttpParams({ fromObject: { mobile } });
    return this.http.get("/api/members", { params }); // want pii-in-url "Mobile"
  }
  page(page: number) {
    return this.http.get("/api/members", { params: new HttpParams().set("page", page) });
  }
}

import { HttpClient, HttpParams } from "@angular/common/http";
import { FormBuilder } from "@angular/forms";
import { Router } from "@angular/router";

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

export class Confirmation {
  readonly form = this.fb.group({ passportNumber: [""], step: [1] });
  constructor(
    private readonly fb: FormBuilder,
    private readonly router: Router,
  ) {}
  confirm() {
    void this.router.navigate(["/confirm"], { queryParams: { passportNumber: this.form.value.passportNumber, step: 2 } }); // want pii-in-url "Passport number"
    this.router.navigate(["/insured", this.form.value.passportNumber]); // want pii-in-url "Passport number"
    void this.router.navigateByUrl(`/insured/${this.form.value.passportNumber}`); // want pii-in-url "Passport number"
  }
  next(id: string) {
    void this.router.navigate(["/insured", id], { queryParams: { step: this.form.value.step } });
    void this.router.navigate(["/insured"], { state: { passportNumber: this.form.value.passportNumber } });
    void this.router.navigateByUrl("/insured");
  }
}

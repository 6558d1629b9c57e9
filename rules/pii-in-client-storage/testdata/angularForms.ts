import { Injectable, inject } from "@angular/core";
import { FormBuilder, FormControl, FormGroup, Validators } from "@angular/forms";
import { debounceTime } from "rxjs";

@Injectable({ providedIn: "root" })
export class DraftStore {
  put(key: string, value: unknown) {
    localStorage.setItem(`quote.${key}`, JSON.stringify(value));
  }
}

export class ApplicantForm {
  readonly form = this.fb.group({
    passportNumber: ["", [Validators.required]],
    consented: [false],
    step: [1],
    payout: this.fb.group({ bankAccountNo: [""] }),
  });
  readonly pages = this.fb.group({ step: [1], passportNumberVerified: [false] });

  constructor(
    private readonly fb: FormBuilder,
    private readonly drafts: DraftStore,
  ) {
    this.form.valueChanges.subscribe((v) => localStorage.setItem("draft", JSON.stringify(v))); // want pii-in-client-storage "Passport number and Bank account number"
    this.form.valueChanges.pipe(debounceTime(300)).subscribe((v) => this.drafts.put("draft", v)); // want pii-in-client-storage "Passport number"
    this.pages.valueChanges.subscribe((v) => localStorage.setItem("pages", JSON.stringify(v)));
  }
  leave() {
    sessionStorage.setItem("raw", JSON.stringify(this.form.getRawValue())); // want pii-in-client-storage "Passport number"
    localStorage.setItem("control", this.form.get("passportNumber")!.value ?? ""); // want pii-in-client-storage "Passport number"
    localStorage.setItem("control", this.form.controls.passportNumber.value ?? ""); // want pii-in-client-storage "Passport number"
    this.drafts.put("payout", this.form.value.payout); // want pii-in-client-storage "Bank account number"
  }
  stay() {
    this.drafts.put("step", this.form.value.step);
    localStorage.setItem("valid", String(this.form.valid));
    localStorage.setItem("step", JSON.stringify({ step: this.form.controls.step.value, errors: this.form.errors }));
    this.drafts.put("pages", this.pages.getRawValue());
  }
}

export class InsuredForm {
  private readonly fb = inject(FormBuilder);
  private readonly drafts = inject(DraftStore);
  readonly form = this.fb.nonNullable.group({ idCardNo: "", relation: "" });
  readonly plain = new FormGroup({ idCardNo: new FormControl(""), relation: new FormControl("") });
  late!: FormGroup;

  ngOnInit() {
    this.late = this.fb.group({ idCardNo: [""], relation: [""] });
  }
  leave() {
    this.drafts.put("a", this.form.value); // want pii-in-client-storage "PRC resident identity number"
    this.drafts.put("b", this.plain.getRawValue()); // want pii-in-client-storage "PRC resident identity number"
    this.drafts.put("c", this.late.value); // want pii-in-client-storage "PRC resident identity number"
  }
  stay() {
    this.drafts.put("d", this.form.value.relation);
    this.drafts.put("e", { touched: this.plain.touched, relation: this.late.value.relation });
  }
}

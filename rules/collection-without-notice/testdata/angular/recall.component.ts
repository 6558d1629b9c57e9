import { Component } from "@angular/core";

@Component({
  selector: "app-recall",
  template: `<form [formGroup]="form" (ngSubmit)="send()">
    <input formControlName="fullName" />
    <input formControlName="mobile" />
    <input formControlName="passportNo" /> <!-- want collection-without-notice "RecallComponent" -->
  </form>`,
})
export class RecallComponent {
  form: unknown;
  send() {}
}

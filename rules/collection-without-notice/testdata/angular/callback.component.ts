import { Component } from "@angular/core";

@Component({
  selector: "app-callback",
  template: `<form (ngSubmit)="send()">
    <input [(ngModel)]="person.fullName" />
    <input [(ngModel)]="person.mobile" />
    <p>We use this as our privacy notice says.</p>
  </form>`,
})
export class CallbackComponent {
  person = { fullName: "", mobile: "" };
  send() {}
}

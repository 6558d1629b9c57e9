import { Component } from "@angular/core";

interface Insured {
  name: string;
  nationalId: string;
  passportNo: string;
}

@Component({
  selector: "app-insured-list",
  template: `
    <ul>
      <li *ngFor="let person of insureds; let i = index">
        {{ i }} {{ person.nationalId | maskId: 4 }} {{ person.name | titlecase }}
      </li>
    </ul>
    @for (person of insureds; track person.name) {
      @if (person.nationalId) {
        <p [title]="person.name">{{ person.nationalId }}</p> <!-- want pii-unmasked-in-response "InsuredListComponent shows" -->
      } @else { <p>{{ person.nationalId.length }} }}</p> }
    } @empty { <p>none</p> }
    <table mat-table [dataSource]="insureds">
      <td mat-cell *matCellDef="let row" (click)="pick(row)">{{ row.nationalId }}</td> <!-- want pii-unmasked-in-response "InsuredListComponent shows" -->
    </table>
    <p *ngIf="picked as one; else none">{{ one.nationalId }}</p> <!-- want pii-unmasked-in-response "InsuredListComponent shows" -->
    <input [(ngModel)]="picked.nationalId">
  `,
})
export class InsuredListComponent {
  insureds: Insured[] = [];
  picked?: Insured;
  pick(insured: Insured) {
    this.picked = insured;
  }
}

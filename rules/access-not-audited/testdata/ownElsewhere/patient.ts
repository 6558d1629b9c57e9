export class Patient {
  id!: string;
  diagnosis!: string;
}

export class Customer {
  fullName!: string;
  idCardNo!: string;
  religion!: string;
}

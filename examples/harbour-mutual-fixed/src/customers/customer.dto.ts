export class RegisterCustomerDto {
  fullName!: string;
  email!: string;
  mobile?: string;
  idCardNo!: string;
  idCardType!: string;
  bankCardNo!: string;
}

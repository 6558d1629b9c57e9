// Without a purpose that says where it collects, nothing is compared.
export class AutoQuoteDto {
  plateNo!: string;
  religion?: string;
  idCardNo?: string;
}

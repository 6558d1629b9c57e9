export class FakeQuoteDto {
  religion!: string;
}

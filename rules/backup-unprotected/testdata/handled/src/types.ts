export interface Application {
  id: string;
  insuredName: string;
  diagnosis: string;
}

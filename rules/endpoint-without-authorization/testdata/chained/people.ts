export interface Subscriber {
  id: string;
  idCardNo: string;
}
const rows = new Map<string, Subscriber>();
export const subscriberOf = (id: string): Subscriber => rows.get(id)!;

export const maskIdCard = (text: string) => `${text.slice(0, 2)}****${text.slice(-2)}`;
export const maskCard = (text: string) => `****${text.slice(-4)}`;

export class Holder {
  id!: string;
  name!: string;
  idCardNo!: string;
  bankCardNo!: string;
  passportNo!: string;
  diagnosis!: string;
}

export class AuditService {
  private readonly entries: object[] = [];
  async record(entry: object) {
    this.entries.push(entry);
  }
}

export const audit = new AuditService();

export async function find(id: string): Promise<Holder> {
  return Object.assign(new Holder(), { id });
}

const rows = new Map<string, Holder>();
export async function all(): Promise<Holder[]> {
  return [...rows.values()];
}

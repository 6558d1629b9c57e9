export interface Policyholder {
  id: string;
  passportNo: string;
  phone: string;
}

declare const store: { one(id: string): Promise<Policyholder>; all(phone?: string): Promise<Policyholder[]> };

export const policyholders = {
  load: (id: string) => store.one(id),
  all: () => store.all(),
  byPhone: (phone: string) => store.all(phone),
};

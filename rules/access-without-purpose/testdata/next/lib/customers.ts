export interface Customer {
  id: string;
  ssn: string;
  phone: string;
}

declare const store: { one(id: string): Promise<Customer | undefined>; some(name: string): Promise<Customer[]> };

export async function loadCustomer(id: string): Promise<Customer | undefined> {
  return store.one(id);
}

export async function searchCustomers(name: string): Promise<Customer[]> {
  return store.some(name);
}

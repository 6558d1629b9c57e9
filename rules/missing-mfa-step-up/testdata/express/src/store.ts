import { api } from "./api";

export const accounts = {
  pay: (amount: number) => api.post("/pay", { amount }),
  update: (iban: string) => api.put("/account", { iban }),
};

export const users = {
  find: (id: string) => api.get(`/users/${id}`),
  update: (id: string, change: object) => api.put(`/users/${id}`, change),
};

import axios, { type AxiosInstance } from "axios";

export abstract class Remote {
  protected readonly client: AxiosInstance;
  constructor(address: string, timeout = 5000) {
    this.client = axios.create({ timeout, baseURL: address });
  }
}

export interface ConsentService {
  require(holderId: string, purpose: string): Promise<void>;
}

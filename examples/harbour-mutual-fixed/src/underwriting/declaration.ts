export interface HealthDeclaration {
  id: string;
  policyId: string;
  smoker: boolean;
  diagnosis: string;
  medication: string;
}

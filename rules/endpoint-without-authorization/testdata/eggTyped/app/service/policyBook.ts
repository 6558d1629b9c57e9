import { Service } from "egg";

interface Policyholder {
  id: string;
  fullName: string;
  idCardNo: string;
}

export default class PolicyBook extends Service {
  async find(id: string): Promise<Policyholder> {
    const row = await this.app.mysql.get("policyholders", { id });
    return row as Policyholder;
  }
}

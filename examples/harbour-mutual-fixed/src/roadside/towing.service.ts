import { Injectable } from "@nestjs/common";
import axios from "axios";
import { logger, maskId, pseudonym } from "@/lib";
import { OWN, RECIPIENTS } from "./recipients";

export interface Breakdown {
  id: string;
  policyId: string;
  plateNumber: string;
  vin: string;
  driverName: string;
  driverMobile: string;
  latitude: number;
  longitude: number;
  vehicleClass: "car" | "van" | "motorcycle";
}

@Injectable()
export class TowingService {
  async dispatch(breakdown: Breakdown): Promise<void> {
    await fetch(`${RECIPIENTS.towing}/v1/jobs`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reference: pseudonym(breakdown.id), vehicleClass: breakdown.vehicleClass }),
    });
    await axios.put(`${OWN.garage}/breakdowns/${breakdown.id}`, breakdown);
    logger.info({ id: breakdown.id, vehicleClass: breakdown.vehicleClass }, "towing ordered");
  }

  async orderGlass(breakdown: Breakdown): Promise<void> {
    const order = { reference: breakdown.id, vehicleClass: breakdown.vehicleClass };
    await axios.post(`${RECIPIENTS.glass}/orders`, order);
    logger.info(`glass for ${maskId(breakdown.plateNumber)}`);
  }

  track(breakdown: Breakdown): void {
    const log = logger.child({ breakdownId: breakdown.id, plate: maskId(breakdown.plateNumber) });
    log.info("driver waits");
  }
}

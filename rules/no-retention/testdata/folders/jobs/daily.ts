import cron from "node-cron";
import { Cook, Passenger } from "../retention-of-guests/models";

cron.schedule("0 3 * * *", async () => {
  await Passenger.destroy({ where: {} });
});

/** The one who asks for it, and no job. */
export const eraseCook = (id: string) => Cook.destroy({ where: { id } });

import { logger } from "./logger";

export const moves = {
  moveHolder: async (_parent, { customerId, street, zipCode, city }) => {
    logger.info("moves to " + street + ", " + zipCode + " " + city); // want pii-in-log "address"
    logger.info({ customerId, city });
  },
  moveStop: async (_parent, { road, kilometre }) => logger.info(road, kilometre),
};
export function shown(customer, hospital) {
  const { street, city } = customer.address;
  logger.info(street, city); // want pii-in-log "address"
  logger.info(hospital.address.street);
}
